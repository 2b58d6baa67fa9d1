"""What is known about compute: chips, workloads, supply, claims, measured rates."""

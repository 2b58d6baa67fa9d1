"""Pure arithmetic on what is known: factor scores, ranks, compute economics."""

"""What differs between the workspace's universe and the bundled one."""

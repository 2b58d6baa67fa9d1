"""Two records of one company made one: what differs is chosen, what is known is joined."""

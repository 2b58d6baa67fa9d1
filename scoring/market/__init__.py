"""What the observations say about the market: funding, valuations, capital, capacity."""

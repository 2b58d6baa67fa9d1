"""The throughput engine: chips and models as arrays, one serving step, the whole grid."""

import Documents
import Testing

@Suite struct BriefsTests {}

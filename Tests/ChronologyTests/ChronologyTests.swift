import Documents
import Testing

@Suite struct ChronologyTests {}

import Documents
import Testing

@Suite struct ReadingTests {}

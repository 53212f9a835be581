import Documents
import Testing

@Suite struct EnglishTests {}

import Documents
import Testing

@Suite struct IntakeTests {}

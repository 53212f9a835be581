import Documents
import Testing

@Suite struct MattersTests {}

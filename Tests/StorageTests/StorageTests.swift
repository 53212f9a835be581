import Documents
import Testing

@Suite struct StorageTests {}

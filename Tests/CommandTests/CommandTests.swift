import Testing

@testable import rapporteur

@Suite struct CommandTests {}

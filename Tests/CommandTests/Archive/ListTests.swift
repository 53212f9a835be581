import ArgumentParser
import Documents
import Testing

@testable import rapporteur

@Suite struct ListTests {
  @Test(arguments: [
    ("deadline", Kind.deadline), ("deadlines", .deadline), ("Statements", .statement),
    ("compliance", .compliance),
  ])
  func `a kind goes by its name or its plural`(name: String, kind: Kind) throws {
    #expect(try List.parse([name]).kind == kind)
  }

  @Test(arguments: [
    ["dates"], [], ["figure", "--standing", "sure"], ["figure", "--format", "xml"],
  ])
  func `what is no kind, standing or format is refused`(arguments: [String]) {
    #expect(throws: (any Error).self) { try List.parse(arguments) }
  }
}

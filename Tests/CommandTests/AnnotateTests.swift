import Foundation
import TestSupport
import Testing

@Suite struct AnnotateTests {
  @Test func `reads lines from standard input and answers each`() throws {
    let outcome = try Program.run(
      ["annotate"],
      input: """
        {"kind":"report","id":"1","published":{"value":"2021-03-22"},"text":"The mayor resigned."}
        {"kind":"report","id":"2","text":"The council met."}
        """)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let ids = try JSON.lines(outcome.output).filter { $0["kind"] == .string("report") }
      .map { $0["id"]?.string }
    #expect(ids == ["1", "2"])
  }

  @Test func `a bad line is answered on standard error and the others are written`() throws {
    let outcome = try Program.run(
      ["annotate", "-"],
      input: "{\"id\":\"1\",\"text\":\"One.\"}\n{oops\n{\"id\":\"3\",\"text\":\"Three.\"}\n")
    #expect(outcome.status == 3)
    let error = try #require(JSON.lines(outcome.errors).first)
    #expect(error["kind"] == .string("error"))
    #expect(error["line"] == .number(2))
    #expect(outcome.output.contains("\"id\":\"3\""))
  }

  @Test func `standard input that is no JSON is one plain text`() throws {
    let outcome = try Program.run(
      ["annotate", "--without-text"], input: "\n The mayor resigned.\n")
    let lines = try JSON.lines(outcome.output)
    #expect(lines.first?["id"] == .string("-"))
    #expect(lines.first?["text"] == nil)
  }

  @Test(arguments: [
    ["annotate", "--layers", "sentence,words"], ["annotate", "--from", "pdf"],
    ["annotate", "--published", "soon"], ["annotate", "--no-such"],
  ])
  func `a wrong option is refused`(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 64)
  }

  @Test func `every line is valid under the schema, errors too`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.txt", "HEADLINE HERE\n\n“We will not sell the port by May 1,” the mayor said.")
    try folder.write("b.jsonl", "{\"text\":\"Three people met on 3 March 2021 in Rome.\"}\n[]\n")
    try folder.write("c.txt", "")
    let outcome = try Program.run(
      ["annotate", folder.path, "--layers", "sentence,token,mention,time", "--source", "Herald"])
    #expect(outcome.status == 3)
    let schema = try JSONSchema.interchange()
    let lines = try JSON.lines(outcome.output) + JSON.lines(outcome.errors)
    #expect(lines.count >= 4)
    for line in lines { #expect(schema.faults(of: line) == []) }
  }

  @Test func `a party is the entity of a mention`() throws {
    let text = "Mayor Ann Brook resigned. “I will sell the port,” Brook said. She will leave."
    let outcome = try Program.run(["annotate", "--layers", "mention"], input: text)
    let lines = try JSON.lines(outcome.output)
    let mentioned = lines.filter { $0["kind"] == .string("mention") }.compactMap { $0["entity"] }
    let parties = lines.compactMap { $0["speaker"]?["entity"] }
    #expect(!parties.isEmpty)
    for party in parties { #expect(mentioned.contains(party)) }
  }

  @Test func `reports are written in the order in which they came`() throws {
    // Every third report is long, so that a reader on another core is done before it.
    let lines = (0..<60).map { number in
      let text = String(repeating: "The mayor said no. ", count: number % 3 == 0 ? 200 : 1)
      return "{\"id\":\"\(number)\",\"text\":\"\(text)\"}"
    }
    let outcome = try Program.run(
      ["annotate", "--without-text"], input: lines.joined(separator: "\n"))
    let ids = try JSON.lines(outcome.output).filter { $0["kind"] == .string("report") }
      .compactMap { $0["id"]?.string }
    #expect(ids == (0..<60).map(String.init))
  }

  @Test func `the bytes are the same in any locale and time zone`() throws {
    let input =
      "In Istanbul, IRMAK said on Friday that 1,250 İstanbul residents will vote by May 1."
    let arguments = ["annotate", "--published", "2021-03-22T23:30:00-11:00"]
    let plain = try Program.run(arguments, input: input)
    for (locale, zone) in [("tr_TR.UTF-8", "Pacific/Kiritimati"), ("C", "America/Adak")] {
      let other = try Program.run(
        arguments, input: input, environment: ["LC_ALL": locale, "LANG": locale, "TZ": zone])
      #expect(other.output == plain.output)
    }
  }
}

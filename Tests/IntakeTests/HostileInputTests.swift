import Documents
import Intake
import TestSupport
import Testing

/// Files as no honest program writes them: whatever they hold, they are read or told.
@Suite struct HostileInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let seeds = [
    "<html><head><title>A & B</title><meta charset=utf-8></head><body><article><p>One “two” &amp; "
      + "three.</p><ul><li><a href='x'>Four</a></ul><script>if (a < b) {}</script></article>",
    "---\ntitle: \"A\"\n---\n# Head\n\n- *One* [two](three) `four`\n> five <b>six</b> &#x27;\n",
    "{\"kind\":\"report\",\"id\":\"1\",\"published\":{\"value\":\"2021-03-22\"},\"text\":\"a\\u00e9\\n\"}\n",
    "Plain text, “quoted”.\r\nOf two lines.\n",
  ]

  /// Reads bytes in each format, and proves every byte of what was read.
  private func read(_ bytes: [UInt8]) throws {
    for ending in ["txt", "md", "html", "jsonl"] {
      let path = try folder.write("a.\(ending)", bytes)
      for result in ReportStream([path]) {
        switch result {
        case .failure(let problem): #expect(!problem.description.isEmpty)
        case .success(let report):
          var prover = OriginProver()
          let proof = prover.proof(of: report, [TextRange(0, report.text.utf8.count)])
          #expect(proof.original == .unchanged)
          #expect(proof.verdicts == [.same], "\(ending): \(bytes)")
        }
      }
    }
  }

  @Test(arguments: 0..<60)
  func `changed, cut and doubled bytes`(seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    var bytes = Array((Self.seeds.randomElement(using: &random) ?? "").utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 1...255, using: &random)
      case 1: bytes.insert(UInt8(ascii: "<"), at: at)
      case 2: bytes.removeSubrange(at..<min(bytes.count, at + 3))
      default: bytes.append(contentsOf: bytes[at...].prefix(40))
      }
      if bytes.isEmpty { bytes = [0x41] }
    }
    try read(bytes)
  }

  @Test(arguments: 0..<20)
  func `random bytes`(seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    let count = Int.random(in: 1...2000, using: &random)
    try read((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
  }

  @Test(arguments: ["\"", "“", "<div>", "<b>", "[", "*", "> ", "&", "{\"a\":", "<!--", "`", "\\"])
  func `one mark, three thousand times`(mark: String) throws {
    try read(Array((String(repeating: mark, count: 3000) + " end").utf8))
  }
}

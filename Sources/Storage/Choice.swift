import Documents
import GRDB

/// The part of the archive that a question is about, as the pieces of SQL that choose it.
struct Choice {
  var reports = "report"
  var order = "report.id"
  var arguments: StatementArguments = []
  var items = "true"
  var itemArguments: StatementArguments = []

  init(
    matter: String?, kinds: Set<Kind>?, standing: Item.Standing?, _ database: Database
  ) throws {
    if let matter {
      reports = """
        matterReport AS member JOIN report ON member.matter = ? AND report.id = member.report
        """
      order = "member.position"
      arguments = [try Archive.id(ofMatter: matter, database)]
    }
    if let kinds {
      let names = kinds.map(\.rawValue).sorted()
      items += " AND item.kind IN (\(names.map { _ in "?" }.joined(separator: ", ")))"
      itemArguments += StatementArguments(names)
    }
    if let standing {
      items += " AND item.standing = ?"
      itemArguments += [standing.rawValue]
    }
  }
}

import Documents

/// How sure a clause that looks ahead is that what it tells is still to come.
///
/// "She will speak on Thursday" is ahead of its report. "She was to speak on Thursday" is ahead of
/// a past that the report tells of, and "she is speaking on Thursday" may be told on that day.
enum Foresight {
  case sure, plain, fromPast
}

extension Direction {
  /// From where a time that lies ahead is looked at: by the first verb with a tense above it.
  func foresight(of range: TextRange, in sentence: Range<Int>) -> Foresight {
    guard let head = head(of: range, in: sentence) else { return .plain }
    // "Tuesday's vote will change that": the vote may be over.
    let named = [.possessive, .compound, .unmarkedNominal].contains(document.arcs[head].relation)
    var isInfinitive = false
    var node = head
    for _ in 0..<8 {
      let helpers = helpers(of: node, sentence)
      // "to delay Monday's vote": what is put off has not been.
      if isAheadOf(node, in: sentence)
        || DirectionWords.moving.contains(document.tokens[node].lemma)
      {
        return .sure
      }
      if let modal = helpers.modal { return named ? .fromPast : Self.foresight(modal) }
      if helpers.hasTo, isToBe(node, sentence, DirectionWords.present) { return .sure }
      if DirectionWords.limits.contains(document.tokens[node].lemma)
        || document.tokens[node].lemma == "due"
      {
        return .sure
      }
      if helpers.hasTo {
        isInfinitive = true
      } else if let have = helpers.have {
        return have == "had" ? .fromPast : isInfinitive ? .sure : .plain
      } else if let be = helpers.be, be != "be", be != "been", be != "being" {
        if named || be == "was" || be == "were" { return .fromPast }
        if isLimitDay(node, in: sentence) { return .sure }
        return isInfinitive || isPlanned(node) ? .sure : .plain
      } else {
        switch document.tokens[node].penn {
        case .past: return .fromPast
        case .present, .thirdPerson:
          if named { return .fromPast }
          // "The trial starts Thursday."
          let isSet = DirectionWords.starting.contains(document.tokens[node].lemma)
          return isInfinitive || isSet ? .sure : .plain
        default: break
        }
      }
      guard let above = document.arcs[node].head else { return .plain }
      node = above
    }
    return .plain
  }

  /// "The deadline is Thursday": a limit is told of before it is over.
  func isLimitDay(_ node: Int, in sentence: Range<Int>) -> Bool {
    let helpers = helpers(of: node, sentence)
    guard helpers.be.map(DirectionWords.present.contains) ?? false else { return false }
    return (sentence.lowerBound..<node).contains {
      document.arcs[$0].head == node && DirectionWords.limits.contains(document.tokens[$0].lemma)
    }
  }

  private static func foresight(_ modal: Word) -> Foresight {
    switch modal {
    case "would", "could", "might", "'d": .plain
    default: .sure
    }
  }

  private func isAheadOf(_ node: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, node - 8)..<node).contains {
      document.arcs[$0].head == node && isLeadingUp($0)
    }
  }

  /// Whether a preposition ends "ahead of", "heading into", "in the run-up to".
  func isLeadingUp(_ token: Int) -> Bool {
    guard token > 2 else { return false }
    let before = document.tokens[token - 1].word
    switch document.tokens[token].word {
    case "of": return before == "ahead" || before == "advance"
    case "into": return DirectionWords.heading.contains(before)
    case "to": return before == "up" && document.tokens[token - 3].word == "run"
    default: return false
    }
  }
}

/// A weekday that stands alone is one of the days around its report, and seldom the farthest of
/// them: "Thursday" in a report of Friday is most often the day before.
struct NearWeekday {
  private let ahead: Int

  /// Nil where the report may be of more days than one.
  init?(_ weekday: Int, told published: DayInterval?) {
    guard let published, published.isDay, let today = published.latest else { return nil }
    ahead = (weekday - today.weekday + 7) % 7
  }

  /// The side of the present for a clause that looks ahead.
  func side(_ foresight: Foresight) -> Side {
    switch foresight {
    case .sure: .future
    case .plain: ahead == 6 ? .past : .future
    case .fromPast: ahead >= 5 ? .past : .future
    }
  }

  /// The side for a clause that tells none: the nearer day, or else the one before.
  var unsided: Side { (1...3).contains(ahead) ? .future : .past }
}

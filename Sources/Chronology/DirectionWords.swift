import Documents

/// The verbs and nouns by which English looks ahead.
enum DirectionWords {
  static let modals: Set<Word> = [
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "'ll", "ll", "wo",
    "ca", "'d", "ought",
  ]

  /// Participles that place what they speak of after themselves.
  static let planned: Set<Word> = [
    "schedule", "plan", "set", "expect", "slate", "propose", "time", "reschedule", "postpone",
    "delay", "book", "due", "poise", "project", "forecast", "anticipate", "tentatively", "intend",
    "bind", "prepare", "ready", "adjourn",
  ]
  static let planning: Set<Word> = ["plan", "schedule", "set", "intend", "slate"]
  static let preparing: Set<Word> = [
    "prepare", "ready", "call", "plan", "planning", "preparation", "register", "ask", "push",
    "schedule", "announce", "need", "hope", "wait", "aim", "brace", "gear",
  ]
  static let moving: Set<Word> = [
    "move", "delay", "postpone", "extend", "adjourn", "push", "reschedule", "put", "defer",
    "bring", "shift", "prolong", "recess",
  ]

  /// Verbs whose past may hold a time of what is to come: "agreed to a vote in March".
  static let foreseeing = planned.union(planning).union(announcing).union(preparing).union([
    "vow", "pledge", "threaten", "want", "seek", "decide", "choose", "demand", "promote", "back",
    "support", "oppose", "discuss", "reserve", "face", "await", "predict", "favor", "consider",
  ])

  /// What is said or reported in the present tense has been said.
  static let speech: Set<Word> = [
    "say", "tell", "report", "write", "add", "claim", "argue", "warn", "insist", "announce",
    "reveal", "recall", "remember",
  ]

  /// Verbs whose infinitive happens when they do: "managed to", "had to".
  static let implicative: Set<Word> = [
    "manage", "try", "attempt", "fail", "begin", "start", "continue", "seem", "appear", "happen",
    "come",
    "go", "help", "use", "tend", "cease", "refuse", "decline", "get", "have", "force", "lead",
    "cause", "prompt", "enable", "let", "make", "see", "find", "rush", "gather", "meet", "travel",
    "fly", "arrive", "return", "turn", "stop", "serve", "prove", "dare", "bother", "allow",
    "choose", "decide", "vote", "be", "know", "believe", "report", "say",
  ]
  static let attending: Set<Word> = [
    "attend", "join", "host", "hold", "chair", "face", "contest", "win", "play", "address", "vote",
    "boycott", "skip", "cover", "lead", "open", "make", "meet", "beat", "participate", "take",
  ]
  /// Verbs whose past is their base form.
  static let unchanged: Set<Word> = [
    "put", "set", "cut", "hit", "let", "cost", "shut", "hurt", "quit", "spread", "split", "read",
    "beat", "burst", "cast", "shed", "bid", "broadcast", "rid", "bet", "thrust", "upset", "wed",
  ]
  /// Behind "set" what is done at once: "set himself on fire", "set up", "set off".
  static let setting: Set<Word> = [
    "himself", "herself", "itself", "themselves", "off", "up", "out", "fire", "foot", "aside",
    "free",
  ]
  /// Verbs whose present progressive is a plan.
  static let travelling: Set<Word> = [
    "head", "fly", "travel", "go", "come", "return", "arrive", "leave", "prepare", "meet", "gather",
  ]
  /// Verbs whose subject is not yet there: "the deadline looms".
  static let nearing: Set<Word> = ["approach", "loom", "near", "draw"]
  static let present: Set<Word> = ["is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"]
  static let firsts: Set<Word> = ["first", "last", "second", "third", "only"]

  static let starting: Set<Word> = [
    "start", "begin", "commence", "end", "expire", "open", "close", "run", "resume", "reopen",
  ]
  static let announcing: Set<Word> = [
    "announce", "order", "impose", "approve", "declare", "plan", "propose", "set", "schedule",
    "agree", "call", "offer", "promise", "impose", "extend", "ban", "say",
  ]

  /// Adjectives after which a date is to come or has just come: "effective June 1".
  static let ahead: Set<Word> = ["effective", "payable", "upcoming", "redeemable"]

  /// What is spoken of with a day once it has happened.
  static let done: Set<Word> = [
    "ruling", "verdict", "attack", "shooting", "bombing", "massacre", "killing", "murder",
    "resignation", "arrest", "victory", "defeat", "win", "loss", "blast", "explosion", "crash",
    "quake", "earthquake", "riot", "remark", "revelation", "coup", "raid", "ambush", "slaying",
    "leak", "incident", "finish", "assertion", "comment", "outburst", "triumph", "rout", "fire",
    "violence", "death", "upset",
  ]
  /// What has come about by a time: "raised $2 million by June".
  static let reaching: Set<Word> = [
    "raise", "collect", "earn", "gather", "reach", "rise", "grow", "fall", "drop", "become", "win",
    "lose", "gain", "climb", "amass", "spend", "sell", "kill", "die", "spread", "swell", "total",
    "number", "stand", "top", "exceed", "hold", "control", "have", "receive", "complete",
  ]
  static let needing: Set<Word> = ["need", "expect", "hope", "require", "owe", "wait"]
  static let behind: Set<Word> = ["after", "since", "following", "despite"]

  static let heading: Set<Word> = ["heading", "going", "headed", "head", "heads"]

  static let being = present.union(["was", "were"])

  /// What somebody was is shown by what he did: "was quick to", "was able to".
  static let feats: Set<Word> = [
    "able", "unable", "quick", "slow", "bold", "brave", "wise", "wrong", "right",
  ]
  static let elections: Set<Word> = ["election", "midterm", "ballot"]

  static let limits: Set<Word> = ["deadline", "cutoff", "target"]
  static let missed: Set<Word> = ["miss", "meet", "pass", "ignore", "expire", "let"]
}

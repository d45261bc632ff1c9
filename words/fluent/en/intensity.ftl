# Digital Intensity: twelve technologies, one level. Each explanation says when the answer is yes.
technology-internet-over-half = Internet for more than half of the staff
technology-internet-over-half-explained = More than 50 % of the people who work there have internet for their work.
technology-internet-at-least-half = Internet for at least half of the staff
technology-internet-at-least-half-explained = At least 50 % of the people who work there have internet for their work.
technology-fast-fixed-line = Fast fixed internet line
technology-fast-fixed-line-explained = The contract of the fastest fixed line says 30 Mbit/s or more.
technology-social-media-any = Social media
technology-social-media-any-explained = The company uses one or more social media.
technology-social-media-two = Two or more social media
technology-social-media-two-explained = The company uses at least two of them.
technology-website = Website
technology-website-explained = The company has a website.
technology-sophisticated-website = Sophisticated website
technology-sophisticated-website-explained = The website does more than show: customers see what is on offer, order, follow their order or get content of their own.
technology-internet-advertising = Paid advertising on the internet
technology-internet-advertising-explained = The company pays for advertising on the internet.
technology-cloud-any = Cloud services
technology-cloud-any-explained = The company buys cloud services, such as e-mail, storage or software over the internet.
technology-cloud-advanced = Advanced cloud services
technology-cloud-advanced-explained = The company buys at least one of these in the cloud: finance or accounting, ERP, CRM, security, databases, or a place to develop and test software.
technology-cloud-medium-high = Cloud services of medium or high sophistication
technology-cloud-medium-high-explained = The company buys at least one of these in the cloud: databases, accounting, CRM or computing power.
technology-erp = ERP software
technology-erp-explained = The company has software that connects purchasing, stock, sales and accounting.
technology-crm = CRM software
technology-crm-explained = The company has software to keep and use data about customers.
technology-data-analytics = Data analytics
technology-data-analytics-explained = The company analyses data, or has another company do so.
technology-internet-of-things = Internet of Things (IoT)
technology-internet-of-things-explained = The company uses devices or sensors that are watched or controlled over the internet.
technology-artificial-intelligence = Artificial intelligence (AI)
technology-artificial-intelligence-explained = The company uses at least one AI technology.
technology-robots = Robots
technology-robots-explained = The company uses robots.
technology-electronic-sales = Online sales
technology-electronic-sales-explained = At least 1 % of turnover comes from electronic sales.
technology-consumer-web-sales = Web sales to consumers
technology-consumer-web-sales-explained = More than 1 % of turnover comes from the web, and more than 10 % of that from consumers.
technology-consumer-share-of-web-sales = Share of web sales to consumers
technology-consumer-share-of-web-sales-explained = More than 10 % of web sales go to consumers.
technology-automatic-invoices = E-invoices
technology-automatic-invoices-explained = The company sends invoices that a computer can process without help.
technology-mobile-devices = Mobile devices for the staff
technology-mobile-devices-explained = At least 20 % of the people who work there have a mobile device with internet for their work.
technology-ict-specialists = ICT specialists
technology-ict-specialists-explained = The company employs ICT specialists.
technology-ict-training = ICT training
technology-ict-training-explained = The company gave its staff ICT training last year.
technology-remote-meetings = Meetings over the internet
technology-remote-meetings-explained = The company holds meetings from afar, over the internet.
technology-remote-access = Working from afar
technology-remote-access-explained = Staff can reach e-mail, documents and business software from outside.
technology-security-awareness = Staff know the rules of ICT security
technology-security-awareness-explained = The company tells its staff what they have to do for ICT security.
technology-security-measures = Three or more measures of ICT security
technology-security-measures-explained = The company takes at least three measures of ICT security.
technology-security-documents = Documents on ICT security
technology-security-documents-explained = Measures or procedures of ICT security are written down.

level-very-low = very low
level-low = low
level-high = high
level-very-high = very high
level-basic = at least the basic level

composition-v1 = Digital Intensity Index, version 1, surveys 2015 to 2019
composition-v3-in2021 = Digital Intensity Index, version 3, survey 2021
composition-v3-in2023 = Digital Intensity Index, version 3, survey 2023
composition-v3-in2025 = Digital Intensity Index, version 3, survey 2025
composition-v4-in2022 = Digital Intensity Index, version 4, survey 2022
composition-v4-in2024 = Digital Intensity Index, version 4, survey 2024
provenance-confirmed = confirmed
provenance-reported = reported by others
provenance-inferred = inferred
effort-uptake = first what most Dutch companies already use (2023)
effort-equal = all technologies equally difficult
effort-order = your own order
answer-yes = yes
answer-no = no
answer-unknown = unknown

scan-answers = Answers
scan-answers-text = { $yes } yes, { $no } no, { $unknown } unknown
scan-points = Points
scan-points-text = { $points } of 12
scan-points-open = { $worst } to { $best } of 12
scan-level = Level
scan-level-open = { $worst } to { $best }: that depends on the unknown answers
scan-basic = Basic level
scan-basic-yes = yes
scan-basic-no = { $count ->
    [1] no: 1 technology to go
   *[other] no: { $count } technologies to go
}
scan-basic-open = { $count ->
    [1] cannot be told yet; in the worst case 1 technology to go
   *[other] cannot be told yet; in the worst case { $count } technologies to go
}
scan-basic-no-worst = { $count ->
    [1] no: in the worst case 1 technology to go
   *[other] no: in the worst case { $count } technologies to go
}
standard-input = standard input
scan-next = Next level
scan-next-text = { $count ->
    [1] { $level }: 1 technology to go
   *[other] { $level }: { $count } technologies to go
}
scan-next-worst = { $count ->
    [1] { $level }: in the worst case 1 technology to go
   *[other] { $level }: in the worst case { $count } technologies to go
}
scan-next-none = none: there is none higher
scan-in-use = In use
scan-technology = Technology
scan-meaning = Yes if ...
scan-not-official = * This line does not come from Eurostat itself; the official list could not be looked at.
scan-contradiction = “{ $technology }” is yes, but “{ $required }” is no. Both cannot be; ask again.
scan-deduced = “{ $technology }” counts as unknown, but the answer follows from the others: { $answer }.
scan-steps = What first? This brings the company to level { $level }
scan-ask-first = first ask whether the company already uses this
scan-ask = First ask about what is unknown; that may be enough already.
scan-steps-order = Order: { $effort }.
scan-unknown-reason = The unknown answers can still change this.
scan-highest-reason = There is no higher level.

tally-scans = Scans
tally-scans-text = { $scans }, of which { $complete } without unknown answers
tally-count = Number
tally-share = Share
tally-if-yes = If unknown is yes
tally-if-no = If unknown is no
tally-unknown = Unknown
tally-basic-text = { $count } of { $scans }: { $share }, between { $low } and { $high }
tally-basic-best = with unknown as yes: { $text }
tally-advanced = Advanced cloud, data analytics or AI
tally-advanced-incomplete = This list does not ask for all three; the real number may be higher.
tally-rounding = The shares of the levels are rounded so that they add up to 100.
tally-margin = The bounds are a Wilson interval with { $confidence } confidence: the share of all companies may lie that far off, if these scans are a fair sample.
levels-title = Shares of the levels
levels-sum = Sum of the four
levels-basic-text = { $basic } (100 less very low)
levels-fault = The shares are not right at “{ $found }” (character { $column }). { $fault }
levels-count = These are { $found } shares. Expected: four, from very low to very high, as in "20.92 31.45 36.65 10.98".
levels-range = A share lies between 0 and 100 %.
levels-total = Together they are { $sum }. Expected: 100, give or take { $most } for rounding.

scan-error-spare-bits = A scan has twelve answers; there are more here.
scan-error-yes-and-unknown = An answer is both yes and unknown.
scan-error-not-twelve = { $answers ->
    [1] There is 1 answer here. Expected: twelve, each 1 (yes), 0 (no) or ? (unknown).
   *[other] There are { $answers } answers here. Expected: twelve, each 1 (yes), 0 (no) or ? (unknown).
}
scan-error-sign = Answer { $position } is “{ $sign }”. Expected: 1 (yes), 0 (no) or ? (unknown).
scan-error-no-such-item = There is no technology { $position }. Expected: 1 to 12.
tally-error-lengths = There are { $yes } scans with answers and { $unknown } with unknown answers. Expected: as many of each.
tally-error-compositions = Scans with different lists of technologies cannot be compared.
tally-error-too-large = These are more scans than can be counted.
composition-unknown = There is no list “{ $found }”. Expected: { $expected }.
technology-unknown = “{ $found }” is not a technology of { $composition }. Expected: { $expected }.
scan-no-scans = There are no scans in it. Expected: one scan of twelve answers a line, as in 1101?0000000.

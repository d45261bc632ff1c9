# The kiosk inbox: what comes from a kiosk and waits for a decision.
nav-inbox = Kiosk inbox
nav-inbox-waiting = Kiosk inbox ({ $count })
inbox-lead = Results of a kiosk that wait for your decision. Each of them counts once, however often you read it in.
inbox-scan = Scan a code
inbox-scan-hint = Put the cursor in this field and scan the QR code; the scanner ends with Enter.
inbox-taken = New in the inbox: { $added }. Known already: { $known }.
inbox-file = Read in a picture, a log or another file
inbox-waiting = Waiting for a decision ({ $count })
inbox-rejected = Rejected ({ $count })
inbox-none = Nothing is waiting. Scan a code, or read in a picture or the log of a kiosk.
inbox-none-rejected = You have rejected nothing.
inbox-chosen = { $count ->
    [0] Nothing chosen
    [1] 1 result chosen
   *[other] { $count } results chosen
}
inbox-all = Choose all
inbox-none-chosen = Choose none
inbox-choose-hint = Choose one or more results below, to attach, keep or reject them.
inbox-anonymous = Keep without a company
inbox-anonymous-hint = Without a company each result gets a nameless one of its own, with only the size, the sector and the province.
inbox-reject = Reject
inbox-put-back = Put back into the inbox
inbox-attach = Attach to a company
inbox-attach-hint = Search by name, place or KvK number.
inbox-attach-to = Attach to { $company }
inbox-no-company = No company found.
inbox-more-companies = { $count ->
    [1] 1 more company fits; type more to find it.
   *[other] { $count } more companies fit; type more to find them.
}
inbox-when = Visit
inbox-kiosk = Kiosk
inbox-profile = Company
inbox-result = Result
inbox-moment = { $day }, { $time } (UTC)
inbox-no-clock = Time unknown
inbox-received = Received { $day }, { $source }
inbox-device = Kiosk { $device }
inbox-visit = Visit { $session }
inbox-no-profile = Nothing filled in
inbox-source-text = scanned
inbox-source-picture = picture
inbox-source-log = log
inbox-source-line = serial port
inbox-language-dutch = In Dutch
inbox-language-english = In English

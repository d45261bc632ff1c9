# Reading out a kiosk: `peil kiosk`.
help-kiosk = Reads out a kiosk over a serial port, sets it up, and tells how it stands.
help-read = Reads the records of a kiosk into files, and into a portfolio if wanted.
help-read-from = The serial port of the kiosk, or a file that comes from one: a log, what went over the line, its flash, or a picture of the QR code
help-read-to = The folder for kiosk-NUMBER.log and kiosk-NUMBER.jsonl; otherwise this one
help-read-into = Also takes the records over into this portfolio, each of them once
help-read-inbox = Puts the records into the kiosk inbox of that portfolio, to be looked at there, rather than taking them over at once
help-read-keep = Leaves the records with the kiosk, as if they had not been read
help-status = Tells who a kiosk is, what it holds, and whether its parts work.
help-set = Gives a kiosk its number, its name and the time.
help-set-number = The number that the hub gave out, 0 to 65535
help-set-name = What people call it, up to 24 bytes
help-set-first = The number that the next session has at least, for a kiosk that takes the place of another
help-set-clock = Sets the clock to the time of this computer
help-erase = Erases the records that were read.
help-port = The serial port of the kiosk: /dev/ttyUSB0, COM3
value-port = PORT
value-port-or-file = PORT-OR-FILE
value-folder = FOLDER
kiosk-port-fault = The port cannot be used: { $fault }.
kiosk-port-missing = There is no such port. See whether the kiosk is plugged in.
kiosk-silence = No kiosk answers on this port.
kiosk-unexpected = The kiosk gave an answer that does not fit the question.
kiosk-protocol = The kiosk speaks version { $found } of the protocol, which this Peil does not know.
kiosk-refusal-unknown = The kiosk does not know this request.
kiosk-refusal-malformed = The kiosk does not accept this value.
kiosk-refusal-no-number = The kiosk has no number yet; give it one with “peil kiosk set”.
kiosk-refusal-full = The log of the kiosk is full.
kiosk-refusal-exhausted = The kiosk has given out the last number of a session.
kiosk-refusal-flash = The memory of the kiosk does not keep what is written.
kiosk-refusal-not-acknowledged = The kiosk still holds records that were not read; read it out first.
kiosk-refusal-wrong-digest = The kiosk holds other records than were read; nothing was freed.
kiosk-refusal-out-of-range = The kiosk has no such session.
kiosk-refusal-name = A name has up to 24 bytes, without control characters.
kiosk-no-records = This file holds nothing that comes from a kiosk.
kiosk-nothing-to-set = Say what is to be set: --number, --name or --clock.
kiosk-read = { $count ->
    [0] No record was read.
    [1] 1 record was read.
   *[other] { $count } records were read.
}
kiosk-interrupted = { $count ->
    [1] Power went during 1 session; it was never reported as kept.
   *[other] Power went during { $count } sessions; they were never reported as kept.
}
kiosk-lost = { $count ->
    [1] 1 record that was kept can no longer be read: the memory is damaged there.
   *[other] { $count } records that were kept can no longer be read: the memory is damaged there.
}
kiosk-damaged-frames = { $count ->
    [1] 1 part of what went over the line is damaged and was left out.
   *[other] { $count } parts of what went over the line are damaged and were left out.
}
kiosk-refused-line = Line { $line } was left out. { $fault }
kiosk-written = On the disk: { $file }
kiosk-new = New there: { $added }; there already: { $known }.
kiosk-taken = New in the portfolio: { $added }; there already: { $known }.
kiosk-received = New in the inbox: { $added }; known to the portfolio already: { $known }.
kiosk-acknowledged = The kiosk knows that they are safe, and may use their places again.
kiosk-not-freed = The kiosk still holds everything.
kiosk-is = Kiosk { $number } { $name }
kiosk-clock = Its clock says { $moment }.
kiosk-no-clock = Its clock has not been set; set it with “peil kiosk set PORT --clock”.
kiosk-holds = Records not read yet: { $count }; room for more: { $room }.
kiosk-settings-lost = Its settings could not be read when it started. Give it its number and name again.
kiosk-settings-worn = One of the two places for its settings is worn out.
kiosk-program-sound = The program is as it was made.
kiosk-program-damaged = The program is damaged; load it again.
kiosk-set = The kiosk has taken it over.
kiosk-erased = The records that were read are erased.
kiosk-visit = Kiosk { $device }, visit { $session }

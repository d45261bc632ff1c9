# Why a portfolio does not open, or an edit was not saved.
portfolio-fault-not-found = There is no such file. See whether it was moved or has another name now.
portfolio-fault-folder = The folder is not there, or nothing may be written in it ({ $fault }). Choose another folder.
portfolio-fault-exists = There is a file of that name already. Choose another name, or open it.
portfolio-fault-not-peil = This is no portfolio of Peil. The file was not changed.
portfolio-fault-newer = This portfolio is of a newer Peil (version { $version }; this Peil knows version { $understands }). Update Peil. The file was not changed.
portfolio-fault-damaged = { $backups ->
    [1] The file is damaged: { $finding }. There is 1 backup, of { $newest }. Nothing was changed; you choose whether to put it back.
   *[other] The file is damaged: { $finding }. There are { $backups } backups; the newest is of { $newest }. Nothing was changed; you choose whether to put it back.
}
portfolio-fault-damaged-alone = The file is damaged: { $finding }. There is no backup. Nothing was changed.
salvage-done = { $file } has what could still be read: { $companies } and what belongs to them. The journal is not in it.
salvage-incomplete = Not complete: { $tables }.
salvage-unnamed = { $count ->
    [1] Of 1 company only the number is still known; it stands in the place of the name.
   *[other] Of { $count } companies only the number is still known; it stands in the place of the name.
}
portfolio-fault-passphrase-needed = This portfolio is behind a passphrase.
portfolio-fault-wrong-passphrase = This passphrase does not open the portfolio. Mind capitals.
portfolio-fault-not-encrypted = This portfolio has no passphrase. Open it without.
portfolio-fault-without-encryption = This Peil was built without encryption and can neither open nor make a portfolio behind a passphrase.
portfolio-fault-locks-refused = A file cannot be locked in this place, as on some network drives. Two people could overwrite each other's work then. Put the file on the disk of this computer.
portfolio-fault-in-use = The portfolio is in use by another window or another computer. Close it there first.
portfolio-fault-io = The file cannot be read or written: { $fault }.
portfolio-fault-database = The portfolio gives a fault that Peil does not know: { $fault }.
edit-fault-read-only = The portfolio is open for reading only.
edit-fault-disk-full = The disk is full. Make room and try again.
edit-fault-file-gone = The file is no longer where it was. Was the disk taken out, or the folder moved?
edit-fault-damaged = The file is damaged: { $finding }. Close Peil and open the portfolio again; you can put back a backup then.
edit-fault-not-found = This record is no longer there ({ $table } { $id }).
edit-fault-clash = This clashes with another record that is there already: { $fault }.
edit-fault-refused = This field cannot be kept as it is: { $table }, { $column }.
edit-fault-unreadable = Something in the file was not written by Peil: { $table } { $id }, { $column }.
edit-fault-changed = This is no longer possible: the records were changed after that edit.
backup-fault-damaged = No backup was taken because the file is damaged: { $finding }. The backups that were there still are.
backup-fault-failed = No backup was taken. { $fault }
passphrase-fault = A passphrase has at least one character, and no invisible null character.
kvk-fault-not-digits = A KvK number has digits only.
kvk-fault-not-eight = { $digits ->
    [1] A KvK number has 8 digits; this has 1.
   *[other] A KvK number has 8 digits; this has { $digits }.
}
kvk-fault-zero = A KvK number is not all zeros.
kvk-fault-grouping = A point or a space stands in a strange place in this KvK number. Write eight digits, such as 12345678.
vat-fault-country = A VAT number begins with the letters of a country of the EU, such as NL.
vat-fault-form = A Dutch VAT number looks like NL004495445B01.
vat-fault-check = A digit of the VAT number is wrong, or two have changed places.
date-fault = This is no day. Write it as { $example }, from 1900 to 2199.

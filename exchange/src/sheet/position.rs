//! Places of cells, as a spreadsheet names them.

use std::fmt::Write;

/// Columns of a spreadsheet.
pub(super) const COLUMNS: u32 = 16_384;
/// Rows of a spreadsheet.
pub(super) const ROWS: u32 = 1_048_576;

/// The letters of a column, from 0.
///
/// ```
/// use peil_exchange::sheet::column_letters;
/// assert_eq!((column_letters(0), column_letters(27)), ("A".to_owned(), "AB".to_owned()));
/// ```
#[must_use]
pub fn column_letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.extend(char::from_digit(rest % 26 + 10, 36));
        rest /= 26;
    }
    letters.iter().rev().map(char::to_ascii_uppercase).collect()
}

/// The name of a cell by its column, from 0, and its row, from 1: `B3`, or `Bedrijven!B3` where the sheet has a name.
#[must_use]
pub fn cell_name(sheet: &str, column: u16, row: u32) -> String {
    let mut name = String::new();
    if !sheet.is_empty() {
        name.push_str(sheet);
        name.push('!');
    }
    name.push_str(&column_letters(column));
    // Writing to a text does not fail.
    let _ = write!(name, "{row}");
    name
}

/// Column from 0 and row from 1 of a reference such as `AB12`.
pub(super) fn parse(reference: &str) -> Option<(u16, u32)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = reference.split_at_checked(letters)?;
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let column = column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        (column <= COLUMNS).then_some(column)
    })?;
    Some((u16::try_from(column.checked_sub(1)?).ok()?, row(digits)?))
}

/// A row from 1.
pub(super) fn row(digits: &str) -> Option<u32> {
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|row| (1..=ROWS).contains(row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_read_back() {
        for column in 0..16_384 {
            assert_eq!(parse(&cell_name("", column, 7)), Some((column, 7)));
        }
        assert_eq!(column_letters(16_383), "XFD");
        assert_eq!(cell_name("Blad 1", 1, 3), "Blad 1!B3");
    }

    #[test]
    fn what_is_no_cell_is_refused() {
        for reference in
            ["", "A", "1", "A0", "XFE1", "A1048577", "ZZZZZZZZZ1", "A-1", "A+1", "é1", "A1B", "A99999999999"]
        {
            assert_eq!(parse(reference), None, "{reference}");
        }
        assert_eq!(parse("XFD1048576"), Some((16_383, 1_048_576)));
    }
}

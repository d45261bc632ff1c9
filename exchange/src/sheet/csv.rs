//! Tables as text: a line a row, whatever is between the fields.

mod layout;
mod lines;

use super::error_text::error_in;
use super::stored::Held;
use super::{Book, Cell, Refused, Sheet, SheetFormat, SheetOptions};
use crate::input::Record;
use crate::{Encoding, Fault, Place, Progress};
use layout::Layout;
use lines::Lines;
use std::borrow::Cow;
use std::ops::ControlFlow;

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";
/// Old programs for MS-DOS end a file with this sign.
const END: &[u8] = b"\x1a";
/// How many lines go by between two looks at who watches.
const LINES: usize = 1 << 10;

/// The separator, the encoding and the lines of a table are told by what is in it.
pub(super) fn read(bytes: &[u8], options: &SheetOptions<'_>) -> Result<Book, Refused> {
    let (text, encoding) = match wide(bytes) {
        Some(text) => (Cow::Owned(text?.into_bytes()), Some(Encoding::Utf16)),
        None => (Cow::Borrowed(bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes)), None),
    };
    let text = text.strip_suffix(END).unwrap_or(&text);
    if text.is_empty() {
        return Err((None, Fault::Empty));
    }
    let limit = options.limits.cell;
    let Layout { separator, width, is_stated } = Layout::of(Lines::of(text, limit));
    let mut lines = Lines::of(text, limit);
    let mut sheet = Sheet::named("");
    let mut held = Held::new(options.limits);
    let mut record = Record::default();
    let mut count = 0_usize;
    // Whether nothing stands on the line before.
    let mut is_apart = false;
    while lines.advance()? {
        let line = lines.line.as_str();
        count += 1;
        if count.is_multiple_of(LINES)
            && let Some(watch) = options.watch
        {
            let bytes = bytes.len().saturating_sub(lines.text.len()) as u64;
            if watch(Progress { bytes }) == ControlFlow::Break(()) {
                return Err((None, Fault::Cancelled));
            }
        }
        if line.is_empty() || is_stated && count == 1 {
            is_apart = true;
            continue;
        }
        let at = |column, fault| {
            let place = Place { line: lines.start, column, field: String::new() };
            (Some(place), fault)
        };
        record.read(line, separator).map_err(|(column, fault)| at(column, fault))?;
        if lines.text.is_empty() && !lines.ended && record.len() < width && !is_apart {
            return Err(at(0, Fault::Cut));
        }
        is_apart = false;
        let row = u32::try_from(lines.start).map_err(|_| at(0, Fault::TooMany { limit: u32::MAX.into() }))?;
        for (index, field) in record.iter().enumerate() {
            if field.len() > limit {
                return Err(at(record.column_of(index), Fault::CellTooLong { limit }));
            }
            let column =
                u16::try_from(index).map_err(|_| at(0, Fault::TooMany { limit: u16::MAX.into() }))?;
            let cell = error_in(field).map_or(Cell::Text(field), Cell::Error);
            let put = sheet.put(row, column, cell, &mut held);
            put.map_err(|fault| at(record.column_of(index), fault))?;
        }
    }
    let encoding = encoding.unwrap_or_else(|| lines.decoder.encoding());
    let format = SheetFormat::Csv { separator: char::from(separator), encoding };
    Ok(Book { format, sheets: vec![sheet], notes: Vec::new() })
}

/// Text in UTF-16, which begins with its mark; an error where it is broken.
fn wide(bytes: &[u8]) -> Option<Result<String, Refused>> {
    let (encoding, length) = encoding_rs::Encoding::for_bom(bytes)?;
    if encoding == encoding_rs::UTF_8 {
        return None;
    }
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes.get(length..)?);
    Some(text.map(Cow::into_owned).ok_or((None, Fault::NotText)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{SheetLimits, read_book};

    fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let book = read_book("own.csv", bytes, &SheetOptions::default()).unwrap();
        let text = |(_, cell)| match cell {
            Cell::Text(text) => text,
            other => panic!("{other:?} in a text"),
        };
        book.sheets[0]
            .rows()
            .map(|row| (row.number(), row.cells().map(text).map(str::to_owned).collect()))
            .collect()
    }

    fn told(bytes: &[u8]) -> (char, Encoding) {
        match read_book("own.csv", bytes, &SheetOptions::default()).unwrap().format {
            SheetFormat::Csv { separator, encoding } => (separator, encoding),
            other => panic!("{other:?}"),
        }
    }

    fn fault(bytes: &[u8]) -> (usize, usize, Fault) {
        let error = read_book("own.csv", bytes, &SheetOptions::default()).unwrap_err();
        let place = error.place.unwrap_or_default();
        (place.line, place.column, error.fault)
    }

    #[test]
    fn separator_and_encoding_are_told_by_the_content() {
        assert_eq!(told(b"naam;plaats\nx;y\n"), (';', Encoding::Utf8));
        assert_eq!(told(b"naam,plaats\nx,y\n"), (',', Encoding::Utf8));
        assert_eq!(told(b"naam\tplaats\nx\ty\n"), ('\t', Encoding::Utf8));
        assert_eq!(told(b"naam|plaats\nx|y\n"), ('|', Encoding::Utf8));
        assert_eq!(told(b"\"a;b;c\",d\n"), (',', Encoding::Utf8), "not what is in quotation marks");
        assert_eq!(told(b"sep=|\nnaam|a;b;c\n"), ('|', Encoding::Utf8), "what the file says comes first");
        assert_eq!(told(b"naam\nx\n"), (';', Encoding::Utf8));
        assert_eq!(told(b"naam;plaats\nGoirl\xE9;y\n"), (';', Encoding::Windows1252));
        assert_eq!(told(b"\xFF\xFEa\0;\0b\0\n\0"), (';', Encoding::Utf16));
        assert_eq!(told(b"\xFE\xFF\0a\0,\0b\0\n"), (',', Encoding::Utf16));
    }

    #[test]
    fn rows_keep_the_number_of_the_line_they_start_on() {
        let text = b"\xEF\xBB\xBFa;b\r\n\r\n\"regel 1\r\nregel 2\";x\r\ny;\"\"\r\n";
        let expected = [(1, vec!["a", "b"]), (3, vec!["regel 1\nregel 2", "x"]), (5, vec!["y"])];
        assert_eq!(
            rows(text),
            expected.map(|(row, cells)| (row, cells.into_iter().map(str::to_owned).collect()))
        );
    }

    #[test]
    fn a_fault_is_told_with_its_line_and_column() {
        assert_eq!(fault(b""), (0, 0, Fault::Empty));
        assert_eq!(fault(b"a;b\nc;\"d\ne;f\n"), (2, 0, Fault::UnclosedQuote));
        assert_eq!(fault(b"a;b\nc;d\"e\"\n"), (2, 3, Fault::UnclosedQuote));
        assert_eq!(fault(b"a;b\nc;\0\n"), (2, 0, Fault::NotText));
        assert_eq!(fault(b"a;b\n\xC3\xA9;c\nd;\xE9\n"), (3, 0, Fault::NotText), "two encodings");
        assert_eq!(fault(b"\xFF\xFE\x00\xD8"), (0, 0, Fault::NotText));
        assert_eq!(fault(b"\xFF\xFEa\0\n\0\x8A\0"), (2, 0, Fault::NotText));
        assert_eq!(fault(b"a\xC2\x85b\n"), (1, 0, Fault::NotText));
        assert_eq!(fault(b"a;b;c\nd;e"), (2, 0, Fault::Cut));
        assert_eq!(rows(b"a;b\nc;d").len(), 2, "a whole row without a line end");
        let mut long = b"a;b\nc;".to_vec();
        long.resize(long.len() + SheetLimits::default().cell + 1, b'x');
        let limit = SheetLimits::default().cell;
        assert_eq!(fault(&long), (2, 3, Fault::CellTooLong { limit }));
        long.splice(6..6, *b"\"");
        assert_eq!(fault(&long), (2, 0, Fault::UnclosedQuote));
    }

    #[test]
    fn an_open_quotation_mark_does_not_swallow_a_large_file() {
        let text = [b"a;\"b\n".to_vec(), b"line after line\n".repeat(1 << 20)].concat();
        assert_eq!(fault(&text), (1, 0, Fault::UnclosedQuote));
    }

    #[test]
    fn who_watches_can_stop() {
        let stop = |_: Progress| ControlFlow::Break(());
        let options = SheetOptions { watch: Some(&stop), ..SheetOptions::default() };
        let error = read_book("own.csv", &b"a;b\n".repeat(2000), &options).unwrap_err();
        assert_eq!(error.fault, Fault::Cancelled);
    }
}

//! What can be wrong with somebody else's file, and where.

use peil_core::ParseDecimalError;
use peil_fixtures::LoadErrorKind;
use std::fmt;
use std::io;

/// One fault in one file. The first fault ends the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExchangeError {
    /// The file as the caller named it.
    pub file: String,
    /// Where in the file; none for a fault of the file as a whole.
    pub place: Option<Place>,
    /// What is wrong.
    pub fault: Fault,
}

/// A place in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1; 0 where only the path within the JSON or the cell of a workbook is known.
    pub line: usize,
    /// The character within the line, from 1; in JSON the byte at which reading stopped. 0 where the whole line is meant.
    pub column: usize,
    /// The name of the column, the path in JSON such as `dimension.geo.category.index`, or the cell of a workbook such as
    /// `Blad1!C2`; may be empty.
    pub field: String,
}

/// What is wrong. Texts from the file are cut to 40 characters, with control characters escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The file could not be read.
    Io(io::ErrorKind),
    /// The caller asked to stop.
    Cancelled,
    /// The file is empty.
    Empty,
    /// The content is in none of the formats that are known.
    UnknownFormat,
    /// The bytes are not text, or text in two encodings.
    NotText,
    /// The line is longer than the limit.
    LineTooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// There is more in the file than is read.
    TooLarge {
        /// The limit in bytes, unpacked.
        limit: u64,
    },
    /// A packed file grows so much that it was made to do so.
    Bomb {
        /// How many bytes one packed byte may become.
        ratio: u64,
    },
    /// The packed file is damaged.
    PackDamaged,
    /// The file ends in the middle.
    Cut,
    /// A quotation mark is not closed, or does not enclose the whole field.
    UnclosedQuote,
    /// The line has too many or too few fields.
    FieldCount {
        /// How many the header has.
        expected: usize,
        /// How many the line has.
        found: usize,
    },
    /// A column that the format needs is not there.
    NoColumn {
        /// Its name.
        name: &'static str,
    },
    /// Two columns have one name, or two columns one period.
    ColumnTwice {
        /// The name.
        name: String,
    },
    /// A table in the layout of the screen, in which cells have lost their names.
    ScreenLayout,
    /// A field that may not be empty is.
    EmptyField,
    /// Not a number, nor one of the marks for a missing one.
    Number(ParseDecimalError, String),
    /// Not letters of flags.
    Flags(String),
    /// Not a period.
    Period(String),
    /// The same figure for the second time.
    FigureTwice,
    /// Not JSON.
    JsonBroken,
    /// A key that stands in one object for the second time.
    KeyTwice(String),
    /// Something that the format needs is not there.
    NoKey {
        /// The key.
        key: &'static str,
    },
    /// Something else was expected here.
    Unexpected {
        /// What may stand here.
        expected: Expected,
        /// What stands there.
        found: String,
    },
    /// Two parts of the file tell different sizes.
    SizeDiffers {
        /// The size by the one part.
        expected: u64,
        /// The size by the other.
        found: u64,
    },
    /// A cell behind the last one.
    PastEnd {
        /// Its number, from 0.
        index: String,
        /// How many cells there are.
        cells: u64,
    },
    /// There are more than fit.
    TooMany {
        /// How many fit.
        limit: u64,
    },
    /// A fault in a file of Peil's own format.
    Own(LoadErrorKind),
    /// A workbook, or a part of it, is cut off or not as it has to be.
    WorkbookDamaged {
        /// The path of the part; empty for the whole.
        part: String,
    },
    /// A workbook behind a password.
    Protected,
    /// A workbook in a form that is not read: that of before 2007, or a binary one.
    OtherWorkbook,
    /// A zip that holds no workbook.
    NoWorkbook,
    /// The text of a cell is longer than the limit.
    CellTooLong {
        /// The limit in bytes.
        limit: usize,
    },
}

/// What may stand somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Expected {
    /// An object of JSON.
    Object,
    /// A list of JSON.
    List,
    /// A text of JSON.
    Text,
    /// A whole number that is not negative.
    WholeNumber,
    /// A number, or null.
    NumberOrNull,
    /// The class of a document of JSON-stat.
    Class,
    /// The number of a cell.
    CellNumber,
    /// The name of a dimension.
    DimensionName,
    /// The names that the first object has.
    SameNames,
    /// What SDMX-CSV asks to be done with a row; to delete it is not among them.
    Action,
    /// The sign of a qualifier.
    Sign,
}

impl Expected {
    /// Every one.
    pub const ALL: [Self; 11] = [
        Self::Object,
        Self::List,
        Self::Text,
        Self::WholeNumber,
        Self::NumberOrNull,
        Self::Class,
        Self::CellNumber,
        Self::DimensionName,
        Self::SameNames,
        Self::Action,
        Self::Sign,
    ];
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Object => "an object",
            Self::List => "a list",
            Self::Text => "a text",
            Self::WholeNumber => "a whole number that is not negative",
            Self::NumberOrNull => "a number or null",
            Self::Class => "dataset or collection",
            Self::CellNumber => "the number of a cell",
            Self::DimensionName => "the name of a dimension",
            Self::SameNames => "the same names as in the first object",
            Self::Action => "I, A, M or R",
            Self::Sign => "=, >=, >, <=, < or ~",
        })
    }
}

impl Fault {
    /// The fault behind an error of reading; readers carry their own faults through [`io::Error`].
    pub(crate) fn of(error: &io::Error) -> Self {
        if let Some(fault) = error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            return fault.clone();
        }
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::Cut,
            // What the reader of gzip says of a bad checksum, block or header.
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => Self::PackDamaged,
            kind => Self::Io(kind),
        }
    }

    /// At a place in a file.
    pub(crate) fn at(self, file: &str, place: Place) -> ExchangeError {
        ExchangeError { file: file.to_owned(), place: Some(place), fault: self }
    }

    /// In a file as a whole.
    pub(crate) fn in_file(self, file: &str) -> ExchangeError {
        ExchangeError { file: file.to_owned(), place: None, fault: self }
    }
}

/// A text from a file, safe to show: at most 40 characters, control characters escaped.
pub(crate) fn excerpt(text: &str) -> String {
    const LIMIT: usize = 40;
    let mut shown = String::new();
    for character in text.chars().take(LIMIT) {
        if character.is_control() {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    if text.chars().nth(LIMIT).is_some() {
        shown.push('…');
    }
    shown
}

impl fmt::Display for ExchangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(Place { line, column, field }) = &self.place {
            if *line > 0 {
                write!(f, ":{line}")?;
            }
            if *column > 0 {
                write!(f, ":{column}")?;
            }
            if !field.is_empty() {
                write!(f, ": {}", excerpt(field))?;
            }
        }
        write!(f, ": {}", self.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(kind) => write!(f, "the file could not be read: {kind}"),
            Self::Cancelled => f.write_str("the reading was stopped"),
            Self::Empty => f.write_str("the file is empty"),
            Self::UnknownFormat => f.write_str(
                "a table of Eurostat (TSV, JSON-stat or SDMX-CSV), of CBS (CSV or OData), or a CSV of Peil was expected",
            ),
            Self::NotText => f.write_str("this is not text in UTF-8 or Windows-1252"),
            Self::LineTooLong { limit } => write!(f, "the line is longer than {limit} bytes"),
            Self::TooLarge { limit } => write!(f, "the file holds more than {limit} bytes"),
            Self::Bomb { ratio } => write!(f, "the packed file grows to more than {ratio} times its size"),
            Self::PackDamaged => f.write_str("the packed file is damaged"),
            Self::Cut => f.write_str("the file ends in the middle; the last line needs a line end"),
            Self::UnclosedQuote => {
                f.write_str("a quotation mark is not closed, or does not enclose the whole field")
            }
            Self::FieldCount { expected, found } => {
                write!(f, "{expected} fields were expected, found {found}")
            }
            Self::NoColumn { name } => write!(f, "the column {name} is missing"),
            Self::ColumnTwice { name } => write!(f, "the column \"{name}\" stands there twice"),
            Self::ScreenLayout => f.write_str(
                "this is a table as the screen shows it; choose \"CSV without statistical symbols\" when saving",
            ),
            Self::EmptyField => f.write_str("this field may not be empty"),
            Self::Number(error, found) => write!(f, "{error}; found \"{found}\""),
            Self::Flags(found) => write!(f, "letters of flags were expected, found \"{found}\""),
            Self::Period(found) => write!(f, "a period was expected, found \"{found}\""),
            Self::FigureTwice => f.write_str("this figure stands in the file already"),
            Self::JsonBroken => f.write_str("this is not JSON"),
            Self::KeyTwice(key) => write!(f, "the key \"{key}\" stands there twice"),
            Self::NoKey { key } => write!(f, "the key \"{key}\" is missing"),
            Self::Unexpected { expected, found } => write!(f, "{expected} was expected, found \"{found}\""),
            Self::SizeDiffers { expected, found } => write!(f, "{expected} were announced, found {found}"),
            Self::PastEnd { index, cells } => write!(f, "cell {index} lies behind the last of {cells}"),
            Self::TooMany { limit } => write!(f, "there are more than {limit}"),
            Self::Own(kind) => kind.fmt(f),
            Self::WorkbookDamaged { part } if part.is_empty() => {
                f.write_str("the workbook is damaged or cut off; save it again in the spreadsheet")
            }
            Self::WorkbookDamaged { part } => {
                write!(f, "the workbook is damaged in {part}; save it again in the spreadsheet")
            }
            Self::Protected => f.write_str("the workbook has a password; save it without one"),
            Self::OtherWorkbook => f.write_str("this form of workbook is not read; save it as .xlsx"),
            Self::NoWorkbook => f.write_str("this is a zip without a workbook; .xlsx, .ods or .csv was expected"),
            Self::CellTooLong { limit } => write!(f, "the text of the cell is longer than {limit} bytes"),
        }
    }
}

impl std::error::Error for Fault {}
impl std::error::Error for ExchangeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_as_far_as_it_is_known() {
        let told = |line, column, field: &str| {
            Fault::Cut.at("a.tsv", Place { line, column, field: field.to_owned() }).to_string()
        };
        let cut = "the file ends in the middle; the last line needs a line end";
        assert_eq!(told(3, 7, "geo"), format!("a.tsv:3:7: geo: {cut}"));
        assert_eq!(told(3, 0, ""), format!("a.tsv:3: {cut}"));
        assert_eq!(told(0, 0, "value[5]"), format!("a.tsv: value[5]: {cut}"));
        assert_eq!(Fault::Cut.in_file("a.tsv").to_string(), format!("a.tsv: {cut}"));
    }

    #[test]
    fn an_excerpt_is_short_and_safe() {
        assert_eq!(excerpt("a\u{1b}[31m"), "a\\u{1b}[31m");
        assert_eq!(excerpt(&"é".repeat(41)), format!("{}…", "é".repeat(40)));
        assert_eq!(excerpt(&"x".repeat(40)), "x".repeat(40));
    }

    #[test]
    fn the_fault_behind_an_error_of_reading_is_found_again() {
        assert_eq!(Fault::of(&io::Error::other(Fault::Bomb { ratio: 9 })), Fault::Bomb { ratio: 9 });
        assert_eq!(Fault::of(&io::ErrorKind::UnexpectedEof.into()), Fault::Cut);
        assert_eq!(Fault::of(&io::ErrorKind::InvalidInput.into()), Fault::PackDamaged);
        let denied = io::ErrorKind::PermissionDenied;
        assert_eq!(Fault::of(&denied.into()), Fault::Io(denied));
    }
}

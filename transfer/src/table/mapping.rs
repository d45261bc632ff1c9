//! Which column of a table is what.

use super::names::plain;
use super::{DateOrder, Field, TableNotation};
use crate::fault::excerpt;
use peil_core::Notation;
use peil_core::intensity::Composition;
use std::collections::BTreeSet;
use std::fmt;
use std::fmt::Write;
use std::str::FromStr;

/// Which column of a table is what, and how it writes days and numbers.
///
/// Its text form is plain lines, which the portfolio keeps under the name and which may lie in a file of their own:
///
/// ```
/// use peil_transfer::{Field, Mapping};
/// let text = "peil mapping 1\ndates day_first\ndecimals comma\ncomposition v3-2025\n\
///             column name\tBedrijfsnaam\ncolumn kvk\tKvK-nummer\ncolumn -\tKlantcode\n";
/// let mapping: Mapping = text.parse()?;
/// assert_eq!(mapping.field_of("kvk-nummer"), Some(Field::Kvk));
/// assert_eq!(mapping.field_of("Klantcode"), None);
/// assert_eq!(mapping.to_string(), text);
/// # Ok::<(), peil_transfer::MappingError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The columns of the table, in its order, those that mean nothing included.
    pub columns: Vec<MappedColumn>,
    /// How days and numbers are written.
    pub notation: TableNotation,
    /// Which twelve technologies the answers are about.
    pub composition: Composition,
}

/// A column of a table and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedColumn {
    /// Its heading.
    pub heading: String,
    /// What stands in it; none when it is left out.
    pub field: Option<Field>,
}

/// Why a text is no mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MappingError {
    /// It does not begin as a mapping does.
    NoMapping,
    /// A line that is not understood.
    Line {
        /// Its number, from 1.
        line: usize,
        /// How it begins.
        text: String,
    },
    /// Two columns are the same field, or have one heading.
    Twice {
        /// The heading of the second.
        heading: String,
    },
}

impl fmt::Display for MappingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMapping => write!(f, "a mapping was expected, which begins with \"{HEADER}\""),
            Self::Line { line, text } => write!(f, "line {line} is not understood: \"{text}\""),
            Self::Twice { heading } => {
                write!(f, "the column \"{heading}\", or what it is, stands there twice")
            }
        }
    }
}

impl std::error::Error for MappingError {}

const HEADER: &str = "peil mapping 1";

impl Mapping {
    /// What the column with this heading is; capitals, spaces and marks make no difference.
    #[must_use]
    pub fn field_of(&self, heading: &str) -> Option<Field> {
        let heading = plain(heading);
        self.columns.iter().find(|column| plain(&column.heading) == heading).and_then(|column| column.field)
    }

    /// The heading of the column that is this field.
    #[must_use]
    pub fn heading_of(&self, field: Field) -> Option<&str> {
        self.columns.iter().find(|column| column.field == Some(field)).map(|column| column.heading.as_str())
    }

    /// Says what a column is. Another column that was this field is left out from then on.
    pub fn assign(&mut self, heading: &str, field: Option<Field>) {
        for column in &mut self.columns {
            if column.heading == heading {
                column.field = field;
            } else if field.is_some() && column.field == field {
                column.field = None;
            }
        }
    }

    /// Whether a table with these headings is the one that it was made for: the same headings, in whatever order.
    #[must_use]
    pub fn fits<'h>(&self, headings: impl IntoIterator<Item = &'h str>) -> bool {
        let own: BTreeSet<String> = self.columns.iter().map(|column| plain(&column.heading)).collect();
        own == headings.into_iter().map(plain).collect()
    }

    /// The first of its columns with a meaning that is not among these headings.
    #[must_use]
    pub fn missing<'h>(&self, headings: impl IntoIterator<Item = &'h str>) -> Option<&str> {
        let found: BTreeSet<String> = headings.into_iter().map(plain).collect();
        let mut needed = self.columns.iter().filter(|column| column.field.is_some());
        needed.find(|column| !found.contains(&plain(&column.heading))).map(|column| column.heading.as_str())
    }

    /// Whether a company can be told by it: by name or by number.
    #[must_use]
    pub fn names_companies(&self) -> bool {
        Field::OF_COMPANY.into_iter().any(|field| self.heading_of(field).is_some())
    }

    fn check(&self) -> Result<(), MappingError> {
        let (mut headings, mut fields) = (BTreeSet::new(), BTreeSet::new());
        for column in &self.columns {
            let is_new_field = column.field.is_none_or(|field| fields.insert(field.code()));
            if !headings.insert(plain(&column.heading)) || !is_new_field {
                return Err(MappingError::Twice { heading: excerpt(&column.heading) });
            }
        }
        Ok(())
    }
}

impl fmt::Display for Mapping {
    /// The text form.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}")?;
        writeln!(f, "dates {}", self.notation.dates.code())?;
        writeln!(
            f,
            "decimals {}",
            if self.notation.decimals == Notation::Comma { "comma" } else { "point" }
        )?;
        writeln!(f, "composition {}", self.composition.code())?;
        for MappedColumn { heading, field } in &self.columns {
            let field = field.map_or_else(|| "-".to_owned(), Field::code);
            write!(f, "column {field}\t")?;
            for sign in heading.chars() {
                match sign {
                    '\\' => f.write_str("\\\\")?,
                    '\n' => f.write_str("\\n")?,
                    '\r' => f.write_str("\\r")?,
                    sign => f.write_char(sign)?,
                }
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

impl FromStr for Mapping {
    type Err = MappingError;

    fn from_str(text: &str) -> Result<Self, MappingError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lines = text.lines().zip(1..);
        if lines.next().is_none_or(|(line, _)| line.trim_end() != HEADER) {
            return Err(MappingError::NoMapping);
        }
        let mut mapping = Self {
            columns: Vec::new(),
            notation: TableNotation::default(),
            composition: Composition::V3In2025,
        };
        for (line, number) in lines {
            if !line.trim().is_empty() {
                mapping.take(line).ok_or_else(|| MappingError::Line { line: number, text: excerpt(line) })?;
            }
        }
        mapping.check()?;
        Ok(mapping)
    }
}

impl Mapping {
    fn take(&mut self, line: &str) -> Option<()> {
        let (what, rest) = line.split_once(' ')?;
        match what {
            "dates" => self.notation.dates = DateOrder::from_code(rest.trim())?,
            "decimals" => {
                self.notation.decimals = match rest.trim() {
                    "comma" => Notation::Comma,
                    "point" => Notation::Point,
                    _ => return None,
                }
            }
            "composition" => self.composition = Composition::from_code(rest.trim())?,
            "column" => {
                let (field, heading) = rest.split_once('\t')?;
                let field = if field == "-" { None } else { Some(Field::from_code(field)?) };
                self.columns.push(MappedColumn { heading: unescaped(heading)?, field });
            }
            _ => return None,
        }
        Some(())
    }
}

fn unescaped(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        plain.push(match sign {
            '\\' => match signs.next()? {
                '\\' => '\\',
                'n' => '\n',
                'r' => '\r',
                _ => return None,
            },
            sign => sign,
        });
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mapping() -> impl Strategy<Value = Mapping> {
        let fields: Vec<Field> = Field::all().collect();
        let columns = prop::collection::vec(
            ("[a-zé\\\\\n\r\t ]{0,8}", prop::option::of(prop::sample::select(fields))),
            0..12,
        );
        let composition = prop::sample::select(Composition::ALL.to_vec());
        (columns, composition, any::<bool>(), any::<bool>()).prop_map(|(columns, composition, day, comma)| {
            let (mut headings, mut fields) = (BTreeSet::new(), BTreeSet::new());
            let columns = columns
                .into_iter()
                .filter(|(heading, _)| headings.insert(plain(heading)))
                .map(|(heading, field)| {
                    let field = field.filter(|field| fields.insert(field.code()));
                    MappedColumn { heading, field }
                })
                .collect();
            let dates = if day { DateOrder::DayFirst } else { DateOrder::MonthFirst };
            let decimals = if comma { Notation::Comma } else { Notation::Point };
            Mapping { columns, notation: TableNotation { dates, decimals }, composition }
        })
    }

    proptest! {
        #[test]
        fn every_mapping_reads_back(mapping in mapping()) {
            prop_assert_eq!(mapping.to_string().parse(), Ok(mapping));
        }

        #[test]
        fn any_text_is_a_mapping_or_none(text in "(peil mapping 1\n)?(column [a-z.-]{0,4}\t[a-z]{0,3}\n|[ -~]{0,9}\n){0,4}") {
            if let Ok(mapping) = text.parse::<Mapping>() {
                prop_assert_eq!(mapping.to_string().parse(), Ok(mapping));
            }
        }
    }

    #[test]
    fn a_line_that_is_not_understood_is_named() {
        for (text, error) in [
            ("", MappingError::NoMapping),
            ("peil mapping 2\n", MappingError::NoMapping),
            ("peil mapping 1\ncolumn kvk\n", MappingError::Line { line: 2, text: "column kvk".into() }),
            (
                "peil mapping 1\n\ncolumn fax\tFax\n",
                MappingError::Line { line: 3, text: "column fax\\tFax".into() },
            ),
            (
                "peil mapping 1\ndates year_first\n",
                MappingError::Line { line: 2, text: "dates year_first".into() },
            ),
            ("peil mapping 1\ncolumn kvk\tA\ncolumn kvk\tB\n", MappingError::Twice { heading: "B".into() }),
            ("peil mapping 1\ncolumn kvk\tA\ncolumn vat\ta\n", MappingError::Twice { heading: "a".into() }),
            (
                "peil mapping 1\ncolumn kvk\tA\\x\n",
                MappingError::Line { line: 2, text: "column kvk\\tA\\x".into() },
            ),
        ] {
            assert_eq!(text.parse::<Mapping>(), Err(error), "{text}");
        }
    }

    #[test]
    fn it_fits_a_table_with_its_headings_and_no_other() {
        let mapping: Mapping = "peil mapping 1\ncolumn name\tBedrijf\ncolumn -\tCode\n".parse().unwrap();
        assert!(mapping.fits(["code", " BEDRIJF "]));
        assert!(!mapping.fits(["Bedrijf"]) && !mapping.fits(["Bedrijf", "Code", "Plaats"]));
        assert_eq!(mapping.missing(["Code"]), Some("Bedrijf"));
        assert_eq!(mapping.missing(["Bedrijf"]), None);
    }

    #[test]
    fn a_field_has_one_column() {
        let mut mapping: Mapping = "peil mapping 1\ncolumn name\tA\ncolumn -\tB\n".parse().unwrap();
        mapping.assign("B", Some(Field::Name));
        assert_eq!((mapping.field_of("A"), mapping.field_of("B")), (None, Some(Field::Name)));
        assert!(mapping.names_companies());
        mapping.assign("B", None);
        assert!(!mapping.names_companies());
    }
}

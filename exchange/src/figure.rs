//! One observation as a file states it.

use crate::Place;
use peil_core::{Flags, ParsedDecimal, Period, Qualifier, Unit};
use std::sync::Arc;

/// One observation as a file states it, with what Peil makes of it beside it.
///
/// The codes are those of the file. What is derived from them — the period, the flags, the definition, the names of Peil —
/// never takes their place, so that a file can be written back without a loss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The columns that the codes belong to; one and the same for all figures of a table.
    pub layout: Arc<Layout>,
    /// The dataset, such as `ESTAT:ISOC_E_DII(1.0)`; empty where the file does not say.
    pub dataset: String,
    /// One code for each column of the layout.
    pub codes: Vec<String>,
    /// When it was measured.
    pub when: When,
    /// The value, or that it is missing.
    pub value: Value,
    /// Whether the value is stated exactly or as a bound; only files of Peil itself say so.
    pub qualifier: Qualifier,
    /// The flags that Peil knows.
    pub flags: Flags,
    /// All flags in the letters of the file, those that Peil does not know included.
    pub letters: String,
    /// The state of confidentiality, such as `F`; empty where the file does not say.
    pub confidentiality: String,
    /// What was counted, such as `DII v3 (2025)`; empty where it is not known.
    pub definition: String,
    /// What Peil calls it; none where Peil has no such indicator.
    pub known: Option<Known>,
    /// Where it stands in the file.
    pub place: Place,
}

/// What Peil calls a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The indicator.
    pub indicator: String,
    /// The place.
    pub geo: String,
    /// Who was counted.
    pub population: String,
    /// The unit.
    pub unit: Unit,
}

/// A period as the file writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// As written, such as `2024`, `2024-Q3` or `2023JJ00`.
    pub code: String,
    /// The year or month; none for a quarter, a week or a day, which Peil does not reckon with.
    pub period: Option<Period>,
}

/// A value, or that there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, with its digits behind the decimal sign.
    Number(ParsedDecimal),
    /// No number; the mark in its place says why: `.` or `x` at CBS, a word in its OData, and `:` where no reason is given.
    Missing(String),
}

/// The mark of a value that is missing without a reason.
pub(crate) const NO_REASON: &str = ":";

/// The columns of a table besides period and value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// In the order of the file.
    pub columns: Vec<Column>,
    /// The place of all figures, for a table of one country that has no column for it; otherwise empty.
    pub only_place: &'static str,
    /// Whether its figures may say what SDMX has no place for: a bound or a doubt, a flag of Peil's own, or the reason why a
    /// value is missing.
    pub says_more: bool,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the file, such as `size_emp`.
    pub name: String,
    /// What it says.
    pub role: Role,
}

/// What a column says of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// What was measured.
    Indicator,
    /// In which unit.
    Unit,
    /// Where.
    Place,
    /// In which size class of companies, or in which population.
    Size,
    /// In which economic activities.
    Sector,
    /// How often it is measured.
    Frequency,
    /// Something else that tells figures apart.
    Other,
    /// A remark that goes with a figure and does not tell it from another.
    Remark,
}

impl Role {
    /// The role of a column with this name, in the code lists of Eurostat, SDMX and CBS.
    ///
    /// ```
    /// use peil_exchange::Role;
    /// assert_eq!(Role::of("geo"), Role::Place);
    /// assert_eq!(Role::of("Bedrijfsgrootte"), Role::Size);
    /// assert_eq!(Role::of("sex"), Role::Other);
    /// ```
    #[must_use]
    pub fn of(name: &str) -> Self {
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "unit" | "unit_measure" | "eenheid" => Self::Unit,
            "geo" | "ref_area" => Self::Place,
            "size_emp" | "sizeclas" | "population" => Self::Size,
            "freq" => Self::Frequency,
            "measure" | "onderwerp" => Self::Indicator,
            _ if name.starts_with("indic") => Self::Indicator,
            _ if name.starts_with("nace_r") || name.starts_with("bedrijfstak") => Self::Sector,
            _ if name.starts_with("bedrijfsgrootte") => Self::Size,
            _ if name.starts_with("regio") => Self::Place,
            _ => Self::Other,
        }
    }
}

impl Layout {
    /// Where the first column with a role stands.
    #[must_use]
    pub fn position(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }
}

impl Figure {
    /// A figure of a table in which nothing is filled in yet.
    #[must_use]
    pub fn of(layout: Arc<Layout>) -> Self {
        Self {
            codes: vec![String::new(); layout.columns.len()],
            layout,
            dataset: String::new(),
            when: When { code: String::new(), period: None },
            value: Value::Missing(NO_REASON.to_owned()),
            qualifier: Qualifier::Exact,
            flags: Flags::NONE,
            letters: String::new(),
            confidentiality: String::new(),
            definition: String::new(),
            known: None,
            place: Place::default(),
        }
    }

    /// The code of the first column with a role; empty where there is none.
    ///
    /// For [`Role::Place`] the place of the whole table, where it has one only.
    #[must_use]
    pub fn code(&self, role: Role) -> &str {
        match self.layout.position(role).and_then(|index| self.codes.get(index)) {
            Some(code) => code,
            None if role == Role::Place => self.layout.only_place,
            None => "",
        }
    }

    /// Every column with its code.
    pub fn columns(&self) -> impl Iterator<Item = (&Column, &str)> {
        self.layout.columns.iter().zip(self.codes.iter().map(String::as_str))
    }

    /// The name of the dataset without agency and version: `ISOC_E_DII` of `ESTAT:ISOC_E_DII(1.0)`.
    #[must_use]
    pub fn dataset_name(&self) -> &str {
        let name = self.dataset.rsplit_once(':').map_or(self.dataset.as_str(), |(_, name)| name);
        name.split_once('(').map_or(name, |(name, _)| name)
    }

    /// Where it comes from, as an observation of Peil says it: the dataset or what the file states, otherwise the file.
    #[must_use]
    pub fn source(&self, file: &str) -> String {
        crate::rows::source(self, file)
    }

    /// Where in the source: what the file says, otherwise the codes of the series.
    #[must_use]
    pub fn locator(&self) -> String {
        crate::rows::locator(self)
    }

    /// The remark of the file, and otherwise the letters that Peil has no flag for.
    #[must_use]
    pub fn note(&self) -> String {
        crate::rows::note(self)
    }

    /// The value, where there is one.
    #[must_use]
    pub fn number(&self) -> Option<ParsedDecimal> {
        match &self.value {
            Value::Number(number) => Some(*number),
            Value::Missing(_) => None,
        }
    }
}

impl When {
    /// Reads a period in any of the ways of writing of Eurostat, SDMX and CBS.
    ///
    /// Years and months become a [`Period`]; anything else is kept as it is written. `None` for what is no period at all:
    /// nothing, more than 32 characters, or none of them a digit.
    ///
    /// ```
    /// use peil_exchange::When;
    /// let period = |text: &str| When::read(text).and_then(|when| when.period).map(|period| period.to_string());
    /// assert_eq!(period("2024").as_deref(), Some("2024"));
    /// assert_eq!(period("2016MM04").as_deref(), Some("2016-04"));
    /// assert_eq!(period("2018KW03"), None);
    /// assert_eq!(When::read("total"), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_period = (1..=32).contains(&text.len()) && text.bytes().any(|byte| byte.is_ascii_digit());
        is_period.then(|| Self { code: text.to_owned(), period: period(text) })
    }
}

fn period(text: &str) -> Option<Period> {
    let (year, rest) = text.split_at_checked(4)?;
    let month = |month: &str| format!("{year}-{month}").parse().ok();
    match rest {
        "" | "JJ00" | "-A1" => year.parse().ok(),
        _ if rest.len() == 4 => month(rest.strip_prefix("MM")?),
        _ if rest.len() == 3 => month(rest.strip_prefix(['-', 'M'])?),
        _ => {
            let name = rest.strip_prefix(' ')?.to_lowercase();
            let number = MONTHS.iter().position(|known| *known == name)?;
            month(&format!("{:02}", number + 1))
        }
    }
}

/// As CBS writes them.
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_months_are_read_in_every_way_of_writing() {
        for (text, expected) in [
            ("2024", Some("2024")),
            ("2023JJ00", Some("2023")),
            ("2024-A1", Some("2024")),
            ("2024-03", Some("2024-03")),
            ("2024M03", Some("2024-03")),
            ("2016MM04", Some("2016-04")),
            ("2016 april", Some("2016-04")),
            ("2016 December", Some("2016-12")),
            ("2024-Q3", None),
            ("2018KW03", None),
            ("2018 4e kwartaal", None),
            ("20060101", None),
            ("2024-13", None),
            ("1066", None),
            ("é2024", None),
        ] {
            let when = When::read(text).unwrap();
            assert_eq!(when.period.map(|period| period.to_string()).as_deref(), expected, "{text}");
            assert_eq!(when.code, text);
        }
        for text in ["", ":", "total", &"2".repeat(33)] {
            assert_eq!(When::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_name_of_a_dataset_has_no_agency_and_no_version() {
        for (dataset, name) in
            [("ESTAT:ISOC_E_DII(1.0)", "ISOC_E_DII"), ("ISOC_E_DII", "ISOC_E_DII"), ("", ""), ("A:B", "B")]
        {
            let figure = Figure { dataset: dataset.to_owned(), ..Figure::of(Arc::default()) };
            assert_eq!(figure.dataset_name(), name);
        }
    }

    #[test]
    fn a_table_of_one_country_has_its_place_without_a_column() {
        let mut layout = Layout { only_place: "NL", ..Layout::default() };
        assert_eq!(Figure::of(Arc::new(layout.clone())).code(Role::Place), "NL");
        layout.columns.push(Column { name: "RegioS".to_owned(), role: Role::of("RegioS") });
        let mut figure = Figure::of(Arc::new(layout));
        figure.codes[0] = "PV29".to_owned();
        assert_eq!(figure.code(Role::Place), "PV29");
        assert_eq!(figure.code(Role::Unit), "");
    }
}

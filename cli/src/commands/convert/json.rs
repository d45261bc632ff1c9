//! Every figure as JSON, one a line, without holding them.

use crate::json::Exact;
use peil_exchange::{Encoding, Figure, Report, Role, Value};
use serde::Serialize;
use std::io::{self, Write};

/// One figure. What a file does not say is left out.
#[derive(Serialize)]
struct FigureJson<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    dataset: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    indicator: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    place: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    size: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    sector: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    unit: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    other: Vec<OtherJson<'a>>,
    period: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    digits: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<&'a str>,
    qualifier: &'static str,
    flags: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    letters: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    confidentiality: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    definition: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<KnownJson<'a>>,
    #[serde(skip_serializing_if = "is_zero")]
    line: usize,
    #[serde(skip_serializing_if = "str::is_empty")]
    path: &'a str,
}

/// The code of a column that has no field of its own.
#[derive(Serialize)]
struct OtherJson<'a> {
    column: &'a str,
    value: &'a str,
}

#[derive(Serialize)]
struct KnownJson<'a> {
    indicator: &'a str,
    geo: &'a str,
    population: &'a str,
    unit: &'static str,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_zero(line: &usize) -> bool {
    *line == 0
}

impl<'a> From<&'a Figure> for FigureJson<'a> {
    fn from(figure: &'a Figure) -> Self {
        let other = figure.columns().filter(|(column, code)| {
            matches!(column.role, Role::Frequency | Role::Other | Role::Remark) && !code.is_empty()
        });
        let number = figure.number();
        Self {
            dataset: &figure.dataset,
            indicator: figure.code(Role::Indicator),
            place: figure.code(Role::Place),
            size: figure.code(Role::Size),
            sector: figure.code(Role::Sector),
            unit: figure.code(Role::Unit),
            other: other.map(|(column, value)| OtherJson { column: &column.name, value }).collect(),
            period: &figure.when.code,
            value: number.map(|number| Exact(number.value)),
            digits: number.map(|number| number.digits),
            missing: match &figure.value {
                Value::Missing(mark) => Some(mark),
                Value::Number(_) => None,
            },
            qualifier: figure.qualifier.name(),
            flags: figure.flags.to_string(),
            letters: &figure.letters,
            confidentiality: &figure.confidentiality,
            definition: &figure.definition,
            known: figure.known.as_ref().map(|known| KnownJson {
                indicator: &known.indicator,
                geo: &known.geo,
                population: &known.population,
                unit: known.unit.name(),
            }),
            line: figure.place.line,
            path: &figure.place.field,
        }
    }
}

/// Writes the answer as the figures come.
pub(super) struct JsonWriter<'a, W> {
    out: &'a mut W,
    is_first: bool,
}

impl<'a, W: Write> JsonWriter<'a, W> {
    pub(super) fn new(out: &'a mut W, file: &str) -> io::Result<Self> {
        let file = serde_json::to_string(file)?;
        write!(out, "{{\n  \"schema\": \"peil/figures/1\",\n  \"file\": {file},\n  \"figures\": [")?;
        Ok(Self { out, is_first: true })
    }

    pub(super) fn write(&mut self, figure: &Figure) -> io::Result<()> {
        write!(self.out, "{}\n    ", if self.is_first { "" } else { "," })?;
        self.is_first = false;
        Ok(serde_json::to_writer(&mut *self.out, &FigureJson::from(figure))?)
    }

    /// Closes the answer with what was found in the file.
    pub(super) fn finish(self, report: &Report) -> io::Result<()> {
        let Report { format, packed, figures, missing, known, has_next_page, .. } = report;
        let encoding = match report.encoding {
            Encoding::Utf8 => "utf-8",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Utf16 => "utf-16",
        };
        let end = if self.is_first { "]" } else { "\n  ]" };
        writeln!(
            self.out,
            "{end},\n  \"format\": \"{format}\",\n  \"packed\": {packed},\n  \"encoding\": \"{encoding}\",\n  \
             \"count\": {figures},\n  \"missing\": {missing},\n  \"known\": {known},\n  \
             \"has_next_page\": {has_next_page}\n}}"
        )
    }
}

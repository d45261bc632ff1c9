//! Reading a sample.

use peil_exchange::{ExchangeError, Figure, Filter, Options, Report, Role, Value, read};
use peil_fixtures::{Catalogue, National};
use std::ops::ControlFlow;

pub(crate) fn catalogue() -> &'static Catalogue {
    &National::embedded().unwrap().catalogue
}

pub(crate) fn try_read(bytes: &[u8], filter: Filter) -> Result<(Report, Vec<Figure>), ExchangeError> {
    let mut figures = Vec::new();
    let options = Options { filter, ..Options::default() };
    let report = read("own", bytes, catalogue(), &options, |figure| {
        figures.push(figure.clone());
        ControlFlow::Continue(())
    })?;
    assert_eq!(report.figures, figures.len() as u64);
    Ok((report, figures))
}

pub(crate) fn all(bytes: &[u8]) -> Vec<Figure> {
    try_read(bytes, Filter::default()).unwrap().1
}

pub(crate) fn of_place(bytes: &[u8], place: &str) -> Vec<Figure> {
    try_read(bytes, Filter::default().only(Role::Place, [place])).unwrap().1
}

/// The fault of a file, with its place in front.
pub(crate) fn fault(bytes: &[u8]) -> String {
    try_read(bytes, Filter::default()).unwrap_err().to_string()
}

/// `indicator place period value flags`, with `-` for no value and a dot where there are no flags.
pub(crate) fn brief(figure: &Figure) -> String {
    let value = match &figure.value {
        Value::Number(number) => {
            number.value.display_digits(peil_core::Notation::Point, number.digits).to_string()
        }
        Value::Missing(mark) => format!("-{mark}"),
    };
    let [indicator, place] = [Role::Indicator, Role::Place].map(|role| figure.code(role));
    let flags = if figure.flags.is_empty() { ".".to_owned() } else { figure.flags.to_string() };
    format!("{indicator} {place} {} {value} {flags}", figure.when.code)
}

pub(crate) fn briefs(figures: &[Figure]) -> Vec<String> {
    figures.iter().map(brief).collect()
}

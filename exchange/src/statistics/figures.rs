//! Where all figures pass: chosen, checked, named and handed on.

use super::Report;
use super::seen::Seen;
use crate::{Encoding, Fault, Figure, Filter, Format, Known, Role, Value};
use peil_fixtures::{Catalogue, SeriesKey};
use std::hash::Hash;
use std::ops::ControlFlow;

/// Where a reader puts its figures.
pub(super) struct Figures<'a> {
    catalogue: &'a Catalogue,
    filter: Filter,
    seen: Seen,
    pub(super) report: Report,
    each: &'a mut dyn FnMut(&Figure) -> ControlFlow<()>,
    names: Names,
}

impl<'a> Figures<'a> {
    pub(super) fn new(
        catalogue: &'a Catalogue,
        filter: &Filter,
        report: Report,
        each: &'a mut dyn FnMut(&Figure) -> ControlFlow<()>,
    ) -> Self {
        let filter = filter.in_codes(catalogue);
        Self { catalogue, filter, seen: Seen::default(), report, each, names: Names::default() }
    }

    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    pub(super) fn filter(&self) -> &Filter {
        &self.filter
    }

    pub(super) fn note_encoding(&mut self, encoding: Encoding) {
        self.report.encoding = encoding;
    }

    /// True when a row of figures was there before.
    pub(super) fn is_again(&mut self, row: impl Hash + Copy) -> bool {
        self.seen.is_again(row)
    }

    /// Hands on a figure that is asked for, under the names that Peil has for it.
    pub(super) fn give(&mut self, figure: &mut Figure) -> Result<(), Fault> {
        if !self.filter.accepts(figure) {
            return Ok(());
        }
        let again = {
            let Figure { layout, codes, dataset, when, .. } = &*figure;
            let is_key = |(column, _): &(&crate::Column, &String)| column.role != Role::Remark;
            let mut key: Vec<&str> = vec![dataset, &when.code];
            key.extend(layout.columns.iter().zip(codes).filter(is_key).map(|(_, code)| code.as_str()));
            self.seen.is_again(key.as_slice())
        };
        if again {
            return Err(Fault::FigureTwice);
        }
        self.hand_on(figure)
    }

    /// The same for a figure that was chosen and checked by the row.
    pub(super) fn hand_on(&mut self, figure: &mut Figure) -> Result<(), Fault> {
        if self.report.format != Format::Peil {
            self.names.put(figure, self.catalogue);
        }
        self.report.figures += 1;
        self.report.missing += u64::from(matches!(figure.value, Value::Missing(_)));
        self.report.known += u64::from(figure.known.is_some());
        match (self.each)(figure) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Fault::Cancelled),
        }
    }
}

/// The names for the codes of the figure before, which are most often those of the next.
#[derive(Default)]
struct Names {
    key: [String; 4],
    /// Where in the catalogue the lines stand that speak of these codes.
    lines: Vec<usize>,
}

impl Names {
    fn put(&mut self, figure: &mut Figure, catalogue: &Catalogue) {
        let [code, size, sector, unit] =
            [Role::Indicator, Role::Size, Role::Sector, Role::Unit].map(|role| figure.code(role));
        if self.key.iter().zip([code, size, sector, unit]).any(|(known, found)| known != found) {
            self.key.iter_mut().zip([code, size, sector, unit]).for_each(|(known, found)| {
                known.clear();
                known.push_str(found);
            });
            let key = SeriesKey { code, size, sector, unit };
            let lines = catalogue.series_codes.iter().enumerate().filter(|(_, line)| line.is_for(key));
            self.lines = lines.map(|(index, _)| index).collect();
        }
        figure.definition.clear();
        let Some(year) = year(figure) else {
            figure.known = None;
            return;
        };
        let line = self.lines.iter().filter_map(|index| catalogue.series_codes.get(*index));
        let line = line.clone().find(|line| line.holds_in(year));
        let known = line.filter(|line| !line.indicator.is_empty()).and_then(|line| {
            Some(Known {
                indicator: line.indicator.clone(),
                geo: catalogue.place_of_code(figure.code(Role::Place)).to_owned(),
                population: catalogue.population_of_code(figure.code(Role::Size))?.to_owned(),
                unit: catalogue.unit_of_code(figure.code(Role::Unit))?,
            })
        });
        figure.known = known;
        if let Some(line) = line {
            figure.definition = line.definition_in(year);
        }
    }
}

/// The year of a figure, also of one whose period Peil does not reckon with.
fn year(figure: &Figure) -> Option<u16> {
    match figure.when.period {
        Some(period) => Some(period.calendar_year()),
        None => figure.when.code.get(..4)?.parse().ok(),
    }
}

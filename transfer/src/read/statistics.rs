//! Tables of statistics offices: what they say of the region of the hub becomes figures of the region.
//!
//! Figures of other places, the country among them, have no place in a portfolio. They are counted, so that a person knows
//! what the file holds besides.

use super::File;
use crate::{Context, Incoming, Kind, Note, Offer, Part, Place, ReadError, Watch};
use peil_core::record::Province;
use peil_exchange::{Encoding, Figure, Format, Options, Role, read as read_figures};
use peil_fixtures::Catalogue;
use peil_portfolio::{RegionalObservation, fold};
use std::ops::ControlFlow;

pub(super) fn recognises(file: &File<'_>) -> bool {
    let head = file.head();
    if head.starts_with(&[0x1f, 0x8b]) {
        return true;
    }
    // A workbook is no text, however much of one its packed bytes may look like.
    if head.contains(&0) {
        return false;
    }
    let head = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(head);
    match Format::recognise(head) {
        // Any object of JSON passes for JSON-stat.
        Some(Format::JsonStat) => {
            [&b"\"class\""[..], b"\"dimension\"", b"\"value\""].iter().any(|key| holds(head, key))
        }
        format => format.is_some(),
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

pub(super) fn read(file: &File<'_>, context: &Context<'_>, watch: Watch<'_>) -> Result<Incoming, ReadError> {
    let region = Region::of(context.catalogue, &context.settings.hub);
    let of = file.bytes.len() as u64;
    let tell = |progress: peil_exchange::Progress| match watch.tell(progress.bytes, of) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    };
    let options = Options { watch: Some(&tell), ..Options::default() };
    let mut offers = Vec::new();
    let (mut elsewhere, mut unknown, mut missing) = (0, 0, 0);
    let report = read_figures(file.name, file.bytes, context.catalogue, &options, |figure| {
        match region.place(figure) {
            None => elsewhere += 1,
            Some(place) => match observation(figure, place, file.name) {
                Some(observation) => offers.push(Offer {
                    place: match figure.place.line {
                        0 => Place::File,
                        line => Place::Line(line as u64),
                    },
                    parts: vec![Part::RegionalObservation(observation)],
                    ..Offer::default()
                }),
                None if figure.known.is_some() && figure.number().is_none() => missing += 1,
                None => unknown += 1,
            },
        }
        ControlFlow::Continue(())
    })?;
    let notes = [
        (report.encoding == Encoding::Windows1252).then_some(Note::Encoding(report.encoding)),
        (elsewhere > 0).then_some(Note::FiguresElsewhere { figures: elsewhere }),
        (unknown > 0).then_some(Note::FiguresUnknown { figures: unknown }),
        (missing > 0).then_some(Note::FiguresMissing { figures: missing }),
        report.has_next_page.then_some(Note::HasNextPage),
    ];
    let notes = notes.into_iter().flatten().collect();
    Ok(Incoming { offers, notes, ..Incoming::of(Kind::Statistics(report.format)) })
}

/// The figure as one of the region; none where Peil has no such indicator or period, or the figure has no value.
fn observation(figure: &Figure, place: String, file: &str) -> Option<RegionalObservation> {
    let (known, number) = (figure.known.as_ref()?, figure.number()?);
    Some(RegionalObservation {
        indicator: known.indicator.clone(),
        place,
        population: known.population.clone(),
        period: figure.when.period?,
        value: number.value,
        digits: number.digits,
        qualifier: figure.qualifier,
        flags: figure.flags,
        definition: figure.definition.clone(),
        source: figure.source(file),
        locator: figure.locator(),
        note: figure.note(),
    })
}

/// Which places are of the hub.
struct Region {
    provinces: Vec<Province>,
    /// What the hub is called, folded: the region as a whole goes by it.
    names: Vec<String>,
}

/// The provinces by the codes of Eurostat (NUTS 2); those of Utrecht and Zuid-Holland changed in 2024.
const NUTS: [(&str, Province); 14] = [
    ("NL11", Province::Groningen),
    ("NL12", Province::Fryslan),
    ("NL13", Province::Drenthe),
    ("NL21", Province::Overijssel),
    ("NL22", Province::Gelderland),
    ("NL23", Province::Flevoland),
    ("NL31", Province::Utrecht),
    ("NL35", Province::Utrecht),
    ("NL32", Province::NoordHolland),
    ("NL33", Province::ZuidHolland),
    ("NL36", Province::ZuidHolland),
    ("NL34", Province::Zeeland),
    ("NL41", Province::NoordBrabant),
    ("NL42", Province::Limburg),
];

impl Region {
    /// The region of the hub of this name; every province where Peil does not know the hub.
    fn of(catalogue: &Catalogue, hub: &str) -> Self {
        let name = fold(hub.trim());
        let known = catalogue.hubs.iter().find(|hub| {
            let names = [&hub.id, &hub.name.nl, &hub.name.en, &hub.short.nl, &hub.short.en];
            !name.is_empty() && names.into_iter().any(|known| fold(known) == name)
        });
        let provinces = known.map_or_else(|| Province::ALL.to_vec(), |hub| hub.provinces.clone());
        let names = known.map(|hub| fold(&hub.id)).into_iter().chain([name]).filter(|name| !name.is_empty());
        Self { provinces, names: names.collect() }
    }

    /// The place of a figure, where it is one of the hub: a province by the code of CBS, whatever code the file has for it.
    fn place(&self, figure: &Figure) -> Option<String> {
        let code =
            figure.known.as_ref().map_or_else(|| figure.code(Role::Place), |known| known.geo.as_str()).trim();
        let of_eurostat = NUTS.into_iter().find(|(nuts, _)| *nuts == code).map(|(_, province)| province);
        let province =
            of_eurostat.or_else(|| Province::ALL.into_iter().find(|province| province.code() == code));
        match province {
            Some(province) => self.provinces.contains(&province).then(|| province.code().to_owned()),
            None => self.names.contains(&fold(code)).then(|| code.to_owned()),
        }
    }
}

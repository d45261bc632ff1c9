//! Scans: a column a technology, filled where the list of the scan has it.

use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::{Described, NOBODY};
use crate::{CellWhy, Subject};
use peil_core::intensity::{Answer, Composition, Scan, Technology};
use peil_core::record::Sequence;
use peil_portfolio::{Company, Id, Kept, KioskRecord, ScanRecord, ScanSource};
use peil_words::{Key, Words};

const ANSWERS: [Answer; 3] = [Answer::No, Answer::Yes, Answer::Unknown];

fn answer_names(words: &Words) -> Vec<String> {
    ANSWERS.map(|answer| words.answer(answer)).into()
}

fn composition_names(words: &Words) -> Vec<String> {
    Composition::ALL.map(|composition| words.composition(composition)).into()
}

fn source_names(words: &Words) -> Vec<String> {
    ScanSource::ALL.map(|source| words.scan_source(source)).into()
}

impl Described for ScanRecord {
    const SUBJECT: Subject = Subject::Scan;

    fn fields() -> Vec<Column<Self>> {
        let said = |key: Key| move |words: &Words| words.say(key);
        let answers = Technology::ALL.into_iter().map(|technology| {
            let heading = move |words: &Words| words.technology(technology);
            Column::headed(technology.code(), heading, Shape::Choice(answer_names), move |scan: &Self| {
                let place = scan.composition.position(technology);
                Cell::one_of(&ANSWERS, place.and_then(|place| scan.scan.answer(place)))
            })
            .wide(14)
        });
        let before = [
            Column::needed("scanned_on", Key::ScanFormDate, Shape::Date, |scan: &Self| {
                Cell::Date(scan.scanned_on)
            }),
            Column::<Self>::shown("level", said(Key::ColumnLevel), Shape::Text, |kept, facts| {
                Cell::text(&facts.words.scan_level(kept.record.scan))
            }),
            Column::<Self>::shown("points", said(Key::BookPoints), Shape::Whole, |kept, _| {
                Cell::Whole(kept.record.scan.worst().points().into())
            }),
            Column::<Self>::shown("points_best", said(Key::BookPointsBest), Shape::Whole, |kept, _| {
                Cell::Whole(kept.record.scan.best().points().into())
            }),
            Column::needed(
                "composition",
                Key::ScanFormList,
                Shape::Choice(composition_names),
                |scan: &Self| Cell::one_of(&Composition::ALL, Some(scan.composition)),
            )
            .wide(46),
        ];
        let behind = [
            Column::field("scanned_by", Key::BookBy, Shape::Text, |scan: &Self| Cell::text(&scan.scanned_by)),
            Column::field("source", Key::BookFrom, Shape::Choice(source_names), |scan: &Self| {
                Cell::one_of(&ScanSource::ALL, Some(scan.source))
            })
            .wide(13),
            Column::field("device", Key::BookDevice, Shape::Number, |scan: &Self| {
                Cell::whole(scan.kiosk.map(|kiosk| kiosk.device))
            }),
            Column::field("sequence", Key::BookSequence, Shape::Number, |scan: &Self| {
                Cell::whole(scan.kiosk.map(|kiosk| kiosk.sequence.number()))
            }),
            Column::field("note", Key::Note, Shape::Long, |scan: &Self| Cell::text(&scan.note)),
        ];
        before.into_iter().chain(answers).chain(behind).collect()
    }

    fn owner(kept: &Kept<Self>) -> Option<Id<Company>> {
        Some(kept.record.company)
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        let composition = typed.choice("composition", &Composition::ALL)?;
        let mut scan = Scan::UNANSWERED;
        for technology in Technology::ALL {
            let answer = typed.one_of(technology.code(), &ANSWERS);
            match (composition.position(technology), answer) {
                (Some(place), answer) => {
                    let answered = scan.with(place, answer.unwrap_or(Answer::Unknown));
                    scan = answered.map_err(|_| (technology.code(), CellWhy::Contradiction))?;
                }
                // The list of this scan does not have it.
                (None, Some(_)) => return Err((technology.code(), CellWhy::Contradiction)),
                (None, None) => {}
            }
        }
        let sequence = typed.fitting::<u32>("sequence")?;
        let kiosk = match (typed.fitting::<u16>("device")?, sequence) {
            (None, None) => None,
            (Some(device), Some(sequence)) => {
                let sequence = Sequence::new(sequence).ok_or(("sequence", CellWhy::Range))?;
                Some(KioskRecord { device, sequence })
            }
            (Some(_), None) => return Err(("sequence", CellWhy::Empty)),
            (None, Some(_)) => return Err(("device", CellWhy::Empty)),
        };
        Ok(Self {
            company: NOBODY,
            scanned_on: typed.day("scanned_on")?,
            composition,
            scan,
            scanned_by: typed.text("scanned_by"),
            source: typed.one_of("source", &ScanSource::ALL).unwrap_or(ScanSource::Import),
            kiosk,
            note: typed.text("note"),
        })
    }
}

//! Visits to two kiosks, of which nobody has decided what becomes of them.

use super::numbers::Numbers;
use super::{Demo, back, names};
use crate::error::EditError;
use crate::kiosk::Received;
use crate::records::{InboxRecord, InboxSource, InboxState};
use crate::store::Edit;
use peil_core::intensity::{Composition, Scan};
use peil_core::record::{Language, Minute, Province, Record, Sector, Sequence, SizeClass};

/// The numbers of the kiosks. Real ones are counted from 1.
const DEVICES: [u16; 2] = [901, 902];

/// The most visits, however large the portfolio.
const MOST: u32 = 12;

pub(super) fn visits(edit: &mut Edit<'_>, demo: Demo) -> Result<(), EditError> {
    let mut numbers = Numbers::new(!demo.seed);
    let mut visits = Vec::new();
    for number in 0..MOST.min(demo.companies / 5) {
        let day = back(demo.today, &mut numbers, 6);
        let (_, section, _) = names::TRADES[numbers.index(names::TRADES.len())];
        let told = |numbers: &mut Numbers| numbers.below(5) > 0;
        let device = DEVICES[numbers.index(DEVICES.len())];
        let (yes, unknown) = (numbers.below(4096), numbers.below(4096) & numbers.below(4096));
        let bits = |bits: u32| u16::try_from(bits & 0xfff).unwrap_or(0);
        let minute = u8::try_from(numbers.below(60)).unwrap_or(0);
        visits.push(Received {
            record: Record {
                size: Some(*numbers.weighed(&SizeClass::ALL, &[50, 35, 12, 3]))
                    .filter(|_| told(&mut numbers)),
                sector: Sector::from_letter(section).filter(|_| told(&mut numbers)),
                province: Some(Province::ALL[numbers.index(3)]).filter(|_| told(&mut numbers)),
                scan: Scan::from_bits(bits(yes), bits(unknown & !yes)).unwrap_or_default(),
                // A kiosk does not know the time when its clock has never been set.
                minute: Minute::from_civil(day.year(), day.month(), day.day(), 13, minute)
                    .filter(|_| told(&mut numbers)),
                sequence: Sequence::new(number).unwrap_or(Sequence::FIRST),
                ..Record::new(*numbers.weighed(&Language::ALL, &[80, 20]), Composition::V3In2025, device)
            },
            source: *numbers.weighed(&InboxSource::ALL, &[25, 10, 50, 15]),
            origin: format!("kiosk-{device}"),
        });
    }
    edit.receive(&visits, demo.today)?;
    // One that nobody wants: somebody's child at play.
    let first = edit.all::<InboxRecord>()?.into_iter().next();
    first.map_or(Ok(()), |kept| edit.decide(&[kept.id], InboxState::Rejected))
}

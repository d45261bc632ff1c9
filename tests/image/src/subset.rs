//! What a kiosk needs of the core.

use crate::{Part, unknown, used};
use peil_core::intensity::{Answer, Composition, Scan};
use peil_core::record::{Language, Minute, Province, Record, Sector, Sequence, SizeClass};
use peil_core::{
    Comparator, Decimal, Gap, LevelTarget, Observation, Options, Period, Qualifier, Series, Target,
};

/// The parts, in the order in which a session at a kiosk comes to them.
pub const PARTS: &[Part] =
    &[("scan", scan), ("gap", gap), ("pace", pace), ("record", record), ("text", text)];

fn answered() -> (Composition, Scan) {
    let answers = [Answer::Yes, Answer::No, Answer::Unknown];
    let answer = |at: usize| *unknown(&answers).get(at % 3).unwrap_or(&Answer::No);
    let mut scan = Scan::UNANSWERED;
    for position in 0..unknown(12) {
        scan = scan.with(position, answer(position)).unwrap_or(scan);
    }
    (unknown(Composition::V3In2025), scan)
}

/// Twelve answers as they come in, and what they make.
fn scan() {
    let (composition, scan) = answered();
    let scan = composition.deduced(scan);
    used((scan.worst(), scan.best(), scan.level(), scan.is_basic(), composition.contradictions(scan)));
    used((scan.worst().gap_to_basic(), scan.worst().gap_to_next()));
}

/// A value against a target.
fn gap() {
    used(Gap::between(
        unknown(Qualifier::AtLeast),
        Decimal::from_millionths(unknown(81_500_000)),
        unknown(Comparator::AtLeast),
        Decimal::from_millionths(unknown(95_000_000)),
    ));
}

/// Ten observations against a target with a date: gap, way, paces, when it is reached.
fn pace() {
    let mut series = Series::<10>::new();
    for year in unknown(2015)..unknown(2025) {
        let Ok(period) = Period::year(year) else { continue };
        let value = Decimal::from_millionths(unknown(i64::from(year)).saturating_mul(30_000));
        used(series.insert(Observation::exact(period, value)).is_ok());
    }
    let Ok(by) = Period::year(unknown(2030)) else { return };
    let target = LevelTarget::new(unknown(Comparator::AtLeast), Decimal::from_integer(unknown(95))).by(by);
    used(peil_core::assess(&series, &unknown(Target::Level(target)), unknown(Options::default())));
}

fn filled() -> Record {
    Record {
        size: unknown(Some(SizeClass::Small)),
        sector: Sector::from_letter(unknown('C')),
        province: unknown(Some(Province::Limburg)),
        scan: answered().1,
        minute: Minute::from_civil(unknown(2026), unknown(5), unknown(12), unknown(14), unknown(30)),
        sequence: Sequence::new(unknown(17)).unwrap_or_default(),
        ..Record::new(unknown(Language::Dutch), unknown(Composition::V3In2025), unknown(3))
    }
}

/// A record to bytes and back.
fn record() {
    let bytes = unknown(filled().to_bytes());
    used(Record::from_bytes(&bytes));
}

/// A record to the text of a QR code and back.
fn text() {
    let text = filled().to_text();
    used(Record::from_text(unknown(text.as_str())));
}

//! What a reader has to know beside a result.

use crate::{Key, Words, finding};
use peil_core::{Assessment, Break, Decimal, Flags, Observation, Unit};
use peil_fixtures::{Catalogue, Comparison, Entry, Finding, National};

/// A remark on an entry, with a stable name for scripts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The stable name, as in JSON.
    pub code: &'static str,
    /// One plain sentence, sometimes two.
    pub text: String,
    /// False for a check that came out well.
    pub is_warning: bool,
}

impl Words {
    /// Everything a reader has to know beside the assessment of an entry: what may not be compared, which sources
    /// disagree, which population stands for which, the flags of the latest value, and what the checks have found.
    #[must_use]
    pub fn notes(&self, entry: &Entry, national: &National, assessment: &Assessment) -> Vec<Note> {
        let catalogue = &national.catalogue;
        let mut notes = Vec::new();
        let mut add = |code, text| notes.push(Note { code, text, is_warning: true });
        if let Some((code, text)) = self.note_on_break(entry, catalogue, assessment) {
            add(code, text);
        }
        if assessment.crossed {
            add("crossed", self.say(Key::NoteCrossed));
        } else if let (true, Ok(from), Ok(to)) =
            (assessment.edition_changed, assessment.start, assessment.latest)
        {
            add("composition_changed", self.between(Key::NoteCompositionChanged, &from, &to));
        }
        for conflict in &entry.conflicts {
            add("conflict", self.conflict(conflict, catalogue, Some(entry.unit)));
        }
        if let Some((_, note)) = &entry.counted_as {
            add("population_matched", self.text(note).to_owned());
        }
        if entry.is_held_against_the_country(catalogue) {
            add("target_of_the_country", self.say(Key::NoteTargetOfTheCountry));
        }
        if let Comparison::Rank { differing, .. } = &entry.comparison
            && !differing.is_empty()
        {
            let places: Vec<&str> = differing.iter().map(|place| self.place(catalogue, place)).collect();
            add(
                "rank_differing",
                self.say_with(Key::NoteRankDiffering, &[("places", places.join(", ").into())]),
            );
        }
        for doubtful in entry.series.iter().filter(|observation| !observation.is_usable()) {
            let value = self.observed(doubtful, entry.unit);
            let period = self.period(doubtful.period);
            add(
                "doubtful",
                self.say_with(Key::NoteDoubtful, &[("value", value.into()), ("period", period.into())]),
            );
        }
        if let Ok(latest) = assessment.latest {
            if latest.qualifier.is_bound() {
                let key = if assessment.gap.is_ok() { Key::NoteBound } else { Key::NoteBoundOnly };
                add("bound", self.say_with(key, &[("value", self.observed(&latest, entry.unit).into())]));
            }
            for (flag, code, key) in FLAGS {
                if latest.flags.contains(flag) {
                    add(code, self.say(key));
                }
            }
        }
        if let Some(text) = self.note_on_scale(entry, assessment) {
            add("out_of_scale", text);
        }
        // The conflicts of the entry itself are said above, whichever side the caller prefers.
        let found = national.findings_on(entry).filter(|found| !matches!(found, Finding::Conflict { .. }));
        notes.extend(found.map(|found| Note {
            code: finding::code(found),
            text: self.finding(found, catalogue),
            is_warning: found.is_warning(),
        }));
        notes
    }

    fn note_on_break(
        &self,
        entry: &Entry,
        catalogue: &Catalogue,
        assessment: &Assessment,
    ) -> Option<(&'static str, String)> {
        let broken = assessment.broken?;
        let to = assessment.latest.ok()?;
        let usable = || entry.series.iter().filter(|observation| observation.is_usable());
        let at_baseline = entry.target.baseline().and_then(|period| entry.series.at(period));
        let from = at_baseline.or_else(|| usable().next())?;
        Some(match broken {
            Break::DefinitionsDiffer => {
                let names = self
                    .definition(catalogue, from.definition)
                    .zip(self.definition(catalogue, to.definition));
                let text = match names {
                    Some((before, after)) => self.say_with(
                        Key::NoteDefinitionsDiffer,
                        &[
                            ("from", self.period(from.period).into()),
                            ("before", before.into()),
                            ("to", self.period(to.period).into()),
                            ("after", after.into()),
                        ],
                    ),
                    None => self.between(Key::NoteDefinitionsDifferUnnamed, from, &to),
                };
                ("definitions_differ", text)
            }
            Break::Flagged => ("break_between", self.between(Key::NoteBreak, from, &to)),
            Break::Doubtful => {
                let from = self.period(from.period);
                ("baseline_doubtful", self.say_with(Key::NoteBaseDoubtful, &[("from", from.into())]))
            }
        })
    }

    /// A straight line goes on where a percentage cannot.
    fn note_on_scale(&self, entry: &Entry, assessment: &Assessment) -> Option<String> {
        let still_to_go = assessment.gap.is_ok_and(|gap| gap.is_met != Some(true));
        let value =
            assessment.pace.value_at_target.ok().filter(|_| still_to_go && entry.unit == Unit::Percent)?;
        let by = self.period(entry.target.by()?);
        let limit = if value.is_negative() {
            Decimal::ZERO
        } else if value > Decimal::HUNDRED {
            Decimal::HUNDRED
        } else {
            return None;
        };
        let limit = self.value(limit, entry.unit, 0);
        Some(self.say_with(Key::NoteOutOfScale, &[("period", by.into()), ("limit", limit.into())]))
    }

    fn between(&self, key: Key, from: &Observation, to: &Observation) -> String {
        let (from, to) = (self.period(from.period), self.period(to.period));
        self.say_with(key, &[("from", from.into()), ("to", to.into())])
    }
}

const FLAGS: [(Flags, &str, Key); 6] = [
    (Flags::PROVISIONAL, "provisional", Key::NoteProvisional),
    (Flags::ESTIMATED, "estimated", Key::NoteEstimated),
    (Flags::LOW_RELIABILITY, "low_reliability", Key::NoteLowReliability),
    (Flags::CONFIDENTIAL, "confidential", Key::NoteConfidential),
    (Flags::DEFINITION_DIFFERS, "definition_flag", Key::NoteDefinitionDiffers),
    (Flags::PERIOD_INFERRED, "period_inferred", Key::NotePeriodInferred),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_core::Options;

    fn notes_on(indicator: &str, population: &str, options: Options) -> Vec<Note> {
        let national = National::embedded().unwrap();
        let entry = national.entry(indicator, "NL", population).unwrap();
        Words::new(Language::Dutch).notes(entry, national, &entry.assess(options))
    }

    fn codes(notes: &[Note]) -> Vec<&'static str> {
        notes.iter().map(|note| note.code).collect()
    }

    #[test]
    fn the_cabinet_series_names_both_definitions() {
        let notes = notes_on("basic-digital-intensity", "SME 10-249", Options::default());
        assert_eq!(codes(&notes), ["definitions_differ", "composition_changed"]);
        assert!(
            notes[0].text.starts_with(
                "Het cijfer van 2021 (Digital Intensity Index, versie 3, enquête 2021) telt niet hetzelfde als dat \
                 van 2024 (Digital Intensity Index, versie 4, enquête 2024)."
            ),
            "{}",
            notes[0].text
        );
        let crossed = Options { across_breaks: true, ..Options::default() };
        let notes = notes_on("basic-digital-intensity", "SME 10-249", crossed);
        assert_eq!(codes(&notes), ["definitions_differ", "crossed"]);
    }

    #[test]
    fn conflicts_bounds_and_inferred_periods_are_said() {
        let cloud = notes_on("cloud-use", "enterprises 10+", Options::default());
        assert_eq!(codes(&cloud), ["conflict", "population_matched", "out_of_scale"]);
        assert_eq!(
            cloud[2].text,
            "Een rechte lijn gaat hier vóór het eind van 2030 voorbij de 100\u{a0}%. Zo gaat het in het echt niet door."
        );
        let mobile = notes_on("mobile-4g-coverage", "populated areas", Options::default());
        assert_eq!(codes(&mobile), ["bound", "period_inferred", "periods_inferred"]);
        assert!(mobile[0].text.contains("ten minste 99\u{a0}%"), "{}", mobile[0].text);
        let fund = notes_on("ngf/TOTAL/digital-amount", "National Growth Fund project", Options::default());
        assert_eq!(codes(&fund), ["total_differs"]);
        let cofunding = notes_on("budget/digital-europe-cofunding", "national budget", Options::default());
        assert_eq!(codes(&cofunding), ["doubtful", "misprint"]);
        let agrees = notes_on("budget/nds2020/TOTAL", "national budget", Options::default());
        assert!(agrees.len() == 5 && agrees.iter().all(|note| !note.is_warning));
    }
}

//! Levels, lists of technologies, and how sure those are.

use crate::{Key, Words};
use peil_core::intensity::{Answer, Composition, Level, Provenance};

impl Words {
    /// The name of a level: `zeer laag`.
    #[must_use]
    pub fn level(&self, level: Level) -> String {
        self.say(match level {
            Level::VeryLow => Key::LevelVeryLow,
            Level::Low => Key::LevelLow,
            Level::High => Key::LevelHigh,
            Level::VeryHigh => Key::LevelVeryHigh,
        })
    }

    /// The name of a list of twelve technologies: `Digital Intensity Index, versie 3, enquête 2023`.
    #[must_use]
    pub fn composition(&self, composition: Composition) -> String {
        self.say(match composition {
            Composition::V1 => Key::CompositionV1,
            Composition::V3In2021 => Key::CompositionV3In2021,
            Composition::V3In2023 => Key::CompositionV3In2023,
            Composition::V3In2025 => Key::CompositionV3In2025,
            Composition::V4In2022 => Key::CompositionV4In2022,
            Composition::V4In2024 => Key::CompositionV4In2024,
            other => return other.code().to_owned(),
        })
    }

    /// How sure it is that a technology is on its list: `bevestigd`.
    #[must_use]
    pub fn provenance(&self, provenance: Provenance) -> String {
        self.say(match provenance {
            Provenance::Confirmed => Key::ProvenanceConfirmed,
            Provenance::Reported => Key::ProvenanceReported,
            Provenance::Inferred => Key::ProvenanceInferred,
        })
    }

    /// An answer in a scan: `ja`.
    #[must_use]
    pub fn answer(&self, answer: Answer) -> String {
        self.say(match answer {
            Answer::Yes => Key::AnswerYes,
            Answer::No => Key::AnswerNo,
            Answer::Unknown => Key::AnswerUnknown,
        })
    }

    /// That there is no list of this name, and which there are.
    #[must_use]
    pub fn unknown_composition(&self, found: &str) -> String {
        let expected = Composition::ALL.map(Composition::code).join(", ");
        self.say_with(Key::CompositionUnknown, &[("found", found.into()), ("expected", expected.into())])
    }

    /// That a list has no technology of this name, and which it has.
    #[must_use]
    pub fn unknown_technology(&self, found: &str, composition: Composition) -> String {
        let expected = composition.items().each_ref().map(|item| item.technology.code()).join(", ");
        let arguments = [
            ("found", found.into()),
            ("composition", composition.code().into()),
            ("expected", expected.into()),
        ];
        self.say_with(Key::TechnologyUnknown, &arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_list_level_and_answer_has_a_name_of_its_own() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut names: BTreeSet<String> = Composition::ALL.map(|list| words.composition(list)).into();
            names.extend(Level::ALL.map(|level| words.level(level)));
            names.extend([Answer::Yes, Answer::No, Answer::Unknown].map(|answer| words.answer(answer)));
            let provenances = [Provenance::Confirmed, Provenance::Reported, Provenance::Inferred];
            names.extend(provenances.map(|provenance| words.provenance(provenance)));
            assert_eq!(names.len(), 6 + 4 + 3 + 3, "{names:?}");
            assert!(Composition::ALL.iter().all(|list| !names.contains(list.code())), "{names:?}");
        }
    }

    #[test]
    fn the_names_that_there_are_stand_beside_the_one_that_there_is_not() {
        let words = Words::new(Language::English);
        assert_eq!(
            words.unknown_composition("v2"),
            "There is no list “v2”. Expected: v1, v3-2021, v3-2023, v3-2025, v4-2022, v4-2024."
        );
        let said = words.unknown_technology("robots", Composition::V3In2025);
        assert!(said.contains("not a technology of v3-2025") && said.contains("artificial_intelligence"));
    }
}

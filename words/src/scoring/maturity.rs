//! The Digital Maturity Assessment: dimensions, questions and bands.

use crate::{Key, Words};
use peil_core::maturity::{Band, Dimension, Question};
use peil_portfolio::Score;

impl Words {
    /// The name of a dimension.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> String {
        self.say(match dimension {
            Dimension::Strategy => Key::DimensionStrategy,
            Dimension::Readiness => Key::DimensionReadiness,
            Dimension::People => Key::DimensionPeople,
            Dimension::Data => Key::DimensionData,
            Dimension::Automation => Key::DimensionAutomation,
            Dimension::Green => Key::DimensionGreen,
        })
    }

    /// The name of a band of the overall score: `Gemiddeld`.
    #[must_use]
    pub fn band(&self, band: Band) -> String {
        self.say(match band {
            Band::Basic => Key::BandBasic,
            Band::Average => Key::BandAverage,
            Band::ModeratelyAdvanced => Key::BandModeratelyAdvanced,
            Band::Advanced => Key::BandAdvanced,
        })
    }

    /// What a question is about, in a few words of our own.
    #[must_use]
    pub fn question(&self, question: Question) -> String {
        self.say(match question {
            Question::Q1a => Key::QuestionQ1a,
            Question::Q1b => Key::QuestionQ1b,
            Question::Q2 => Key::QuestionQ2,
            Question::Q3 => Key::QuestionQ3,
            Question::Q4 => Key::QuestionQ4,
            Question::Q5 => Key::QuestionQ5,
            Question::Q6 => Key::QuestionQ6,
            Question::Q7 => Key::QuestionQ7,
            Question::Q8 => Key::QuestionQ8,
            Question::Q9 => Key::QuestionQ9,
            Question::Q10 => Key::QuestionQ10,
            Question::Q11 => Key::QuestionQ11,
        })
    }

    /// The number of a question as the questionnaire prints it: `1a`, `11`.
    #[must_use]
    pub fn question_number(question: Question) -> &'static str {
        question.code().strip_prefix('q').unwrap_or(question.code())
    }

    /// Points with `digits` behind the decimal sign, rounded half away from zero: `46,22`.
    #[must_use]
    pub fn points(&self, points: impl Into<Score>, digits: u8) -> String {
        self.decimal(points.into().rounded(digits), digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_core::maturity::Points;
    use std::collections::BTreeSet;

    #[test]
    fn every_dimension_question_and_band_has_a_name_of_its_own() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut names: BTreeSet<String> =
                Dimension::ALL.map(|dimension| words.dimension(dimension)).into();
            names.extend(Question::ALL.map(|question| words.question(question)));
            names.extend(Band::ALL.map(|band| words.band(band)));
            assert_eq!(names.len(), 6 + 12 + 4, "{names:?}");
        }
    }

    #[test]
    fn points_are_written_as_the_language_writes_numbers() {
        let third = Points::TEN;
        assert_eq!(Words::new(Language::Dutch).points(third, 2), "10,00");
        assert_eq!(Words::new(Language::English).points(third, 1), "10.0");
        assert_eq!(Words::question_number(Question::Q1b), "1b");
    }
}

//! The questions, and the dimensions they belong to.

/// One of the six dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Dimension {
    /// 1: digital business strategy.
    Strategy,
    /// 2: digital readiness.
    Readiness,
    /// 3: human-centric digitalisation.
    People,
    /// 4: data management and connectedness; "Data Governance" in the exports of the portal.
    Data,
    /// 5: automation and artificial intelligence.
    Automation,
    /// 6: green digitalisation.
    Green,
}

impl Dimension {
    /// Every dimension, in the order of the questionnaire.
    pub const ALL: [Self; 6] =
        [Self::Strategy, Self::Readiness, Self::People, Self::Data, Self::Automation, Self::Green];

    /// The stable name, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Readiness => "readiness",
            Self::People => "people",
            Self::Data => "data",
            Self::Automation => "automation",
            Self::Green => "green",
        }
    }

    /// Its place in the questionnaire, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Strategy => 0,
            Self::Readiness => 1,
            Self::People => 2,
            Self::Data => 3,
            Self::Automation => 4,
            Self::Green => 5,
        }
    }

    /// Its questions.
    pub fn questions(self) -> impl Iterator<Item = Question> {
        Question::ALL.into_iter().filter(move |question| question.dimension() == self)
    }
}

/// How the items of a question are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Ticked or not: 1 or 0.
    Ticks,
    /// How far a technology is: 0 not used, 1 considered, 2 prototype, 3 testing, 4 implementing, 5 operational.
    Steps,
    /// 0 no, 1 partially, 2 yes.
    Partly,
}

impl Kind {
    /// The highest answer.
    #[must_use]
    pub const fn highest(self) -> u8 {
        match self {
            Self::Ticks => 1,
            Self::Steps => 5,
            Self::Partly => 2,
        }
    }
}

/// One of the eleven questions; question 1 counts as two.
///
/// The number of items and the answers follow the questionnaire of version 2.1 (February 2024), as three independent
/// programs carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Question {
    /// 1, first column: business areas already invested in. 10 ticks.
    Q1a,
    /// 1, second column: business areas in which investment is planned. 10 ticks.
    Q1b,
    /// 2: how the company is prepared for digitalisation. 10 ticks.
    Q2,
    /// 3: mainstream technologies in use. 10 ticks.
    Q3,
    /// 4: advanced technologies, how far each is. 7 scales of 0 to 5.
    Q4,
    /// 5: re-skilling and up-skilling of staff. 7 ticks.
    Q5,
    /// 6: engaging and empowering staff. 8 ticks.
    Q6,
    /// 7: how data is managed. 8 ticks, the second of which is negative: data is not collected digitally.
    Q7,
    /// 8: data security. 6 ticks.
    Q8,
    /// 9: automation and artificial intelligence, how far each is. 5 scales of 0 to 5.
    Q9,
    /// 10: digital technology for environmental sustainability. 10 ticks.
    Q10,
    /// 11: environmental impact in digital choices. 5 rows of no, partially, yes.
    Q11,
}

impl Question {
    /// Every question, in the order of the questionnaire.
    pub const ALL: [Self; 12] = [
        Self::Q1a,
        Self::Q1b,
        Self::Q2,
        Self::Q3,
        Self::Q4,
        Self::Q5,
        Self::Q6,
        Self::Q7,
        Self::Q8,
        Self::Q9,
        Self::Q10,
        Self::Q11,
    ];

    /// The place of the negative item of question 7, from 0: "data is not collected digitally".
    pub const NEGATIVE_ITEM: usize = 1;

    /// The stable name, as in JSON.
    ///
    /// ```
    /// use peil_core::maturity::Question;
    /// assert_eq!(Question::Q1b.code(), "q1b");
    /// assert_eq!(Question::from_code("q11"), Some(Question::Q11));
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Q1a => "q1a",
            Self::Q1b => "q1b",
            Self::Q2 => "q2",
            Self::Q3 => "q3",
            Self::Q4 => "q4",
            Self::Q5 => "q5",
            Self::Q6 => "q6",
            Self::Q7 => "q7",
            Self::Q8 => "q8",
            Self::Q9 => "q9",
            Self::Q10 => "q10",
            Self::Q11 => "q11",
        }
    }

    /// The question with this stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.code() == code)
    }

    /// Its place in the questionnaire, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Q1a => 0,
            Self::Q1b => 1,
            Self::Q2 => 2,
            Self::Q3 => 3,
            Self::Q4 => 4,
            Self::Q5 => 5,
            Self::Q6 => 6,
            Self::Q7 => 7,
            Self::Q8 => 8,
            Self::Q9 => 9,
            Self::Q10 => 10,
            Self::Q11 => 11,
        }
    }

    /// How many items it has.
    #[must_use]
    pub const fn items(self) -> usize {
        match self {
            Self::Q1a | Self::Q1b | Self::Q2 | Self::Q3 | Self::Q10 => 10,
            Self::Q4 | Self::Q5 => 7,
            Self::Q6 | Self::Q7 => 8,
            Self::Q8 => 6,
            Self::Q9 | Self::Q11 => 5,
        }
    }

    /// Where its cells begin among the 96.
    pub(super) const fn first_cell(self) -> usize {
        match self {
            Self::Q1a => 0,
            Self::Q1b => 10,
            Self::Q2 => 20,
            Self::Q3 => 30,
            Self::Q4 => 40,
            Self::Q5 => 47,
            Self::Q6 => 54,
            Self::Q7 => 62,
            Self::Q8 => 70,
            Self::Q9 => 76,
            Self::Q10 => 81,
            Self::Q11 => 91,
        }
    }

    /// How its items are answered.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Q4 | Self::Q9 => Kind::Steps,
            Self::Q11 => Kind::Partly,
            _ => Kind::Ticks,
        }
    }

    /// The dimension it belongs to.
    #[must_use]
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Q1a | Self::Q1b | Self::Q2 => Dimension::Strategy,
            Self::Q3 | Self::Q4 => Dimension::Readiness,
            Self::Q5 | Self::Q6 => Dimension::People,
            Self::Q7 | Self::Q8 => Dimension::Data,
            Self::Q9 => Dimension::Automation,
            Self::Q10 | Self::Q11 => Dimension::Green,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maturity::CELLS;

    #[test]
    fn cells_follow_each_other_to_the_last() {
        let mut next = 0;
        for (index, question) in Question::ALL.into_iter().enumerate() {
            assert_eq!(question.index(), index);
            assert_eq!(question.first_cell(), next);
            assert_eq!(Question::from_code(question.code()), Some(question));
            next += question.items();
        }
        assert_eq!(next, CELLS);
        assert_eq!(Question::from_code("q12"), None);
    }

    #[test]
    fn every_dimension_has_its_questions() {
        let counts = Dimension::ALL.map(|dimension| dimension.questions().count());
        assert_eq!(counts, [3, 2, 2, 2, 1, 2]);
        for (index, dimension) in Dimension::ALL.into_iter().enumerate() {
            assert_eq!(dimension.index(), index);
        }
    }
}

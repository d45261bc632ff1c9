//! The 96 cells.

use super::{CELLS, Question};
use core::fmt;

/// The answers of one assessment, cell by cell.
///
/// The order of items is that of the questionnaire. A cell may be missing; how that counts is a
/// [rule](super::Missing), not a property of the answers.
///
/// # Default value
/// Everything missing.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Answers {
    cells: [u8; CELLS],
}

/// What stands in a cell without an answer.
const MISSING: u8 = u8::MAX;

/// Why something is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnswerError {
    /// The question has no such item.
    NoSuchItem {
        /// The question.
        question: Question,
        /// The item asked for, from 0.
        item: usize,
    },
    /// The question has another number of items.
    ItemCount {
        /// The question.
        question: Question,
        /// How many answers were given.
        given: usize,
    },
    /// The answer is above the scale.
    AboveScale {
        /// The question.
        question: Question,
        /// The item, from 0.
        item: usize,
        /// What was given.
        given: u8,
    },
}

impl Default for Answers {
    fn default() -> Self {
        Self::unanswered()
    }
}

impl Answers {
    /// Every cell missing.
    #[must_use]
    pub const fn unanswered() -> Self {
        Self { cells: [MISSING; CELLS] }
    }

    /// Every cell answered: nothing ticked, every step 0, every row "no".
    #[must_use]
    pub const fn zero() -> Self {
        Self { cells: [0; CELLS] }
    }

    /// The cells of a question.
    pub(super) fn of(&self, question: Question) -> impl Iterator<Item = Option<u8>> + '_ {
        let cells = self.cells.iter().skip(question.first_cell()).take(question.items());
        cells.map(|&cell| (cell != MISSING).then_some(cell))
    }

    /// The answer of an item from 0; `None` where it is missing or there is no such item.
    #[must_use]
    pub fn get(&self, question: Question, item: usize) -> Option<u8> {
        self.of(question).nth(item).flatten()
    }

    /// Answers an item from 0; `None` takes the answer back.
    ///
    /// # Errors
    /// [`AnswerError::NoSuchItem`], [`AnswerError::AboveScale`]; nothing is changed then.
    ///
    /// ```
    /// use peil_core::maturity::{AnswerError, Answers, Question};
    /// let mut answers = Answers::unanswered();
    /// answers.set(Question::Q4, 6, Some(5))?;
    /// assert_eq!(answers.get(Question::Q4, 6), Some(5));
    /// assert!(matches!(answers.set(Question::Q8, 0, Some(2)), Err(AnswerError::AboveScale { given: 2, .. })));
    /// # Ok::<(), AnswerError>(())
    /// ```
    pub fn set(&mut self, question: Question, item: usize, answer: Option<u8>) -> Result<(), AnswerError> {
        if let Some(given) = answer.filter(|given| *given > question.kind().highest()) {
            return Err(AnswerError::AboveScale { question, item, given });
        }
        let mut cells = self.cells.iter_mut().skip(question.first_cell()).take(question.items());
        let cell = cells.nth(item).ok_or(AnswerError::NoSuchItem { question, item })?;
        *cell = answer.unwrap_or(MISSING);
        Ok(())
    }

    /// Answers every item of a question.
    ///
    /// # Errors
    /// [`AnswerError::ItemCount`], [`AnswerError::AboveScale`]; nothing is changed then.
    pub fn set_all(&mut self, question: Question, answers: &[u8]) -> Result<(), AnswerError> {
        if answers.len() != question.items() {
            return Err(AnswerError::ItemCount { question, given: answers.len() });
        }
        let highest = question.kind().highest();
        if let Some((item, &given)) = (0..answers.len()).zip(answers).find(|(_, given)| **given > highest) {
            return Err(AnswerError::AboveScale { question, item, given });
        }
        let cells = self.cells.iter_mut().skip(question.first_cell()).take(question.items());
        cells.zip(answers).for_each(|(cell, answer)| *cell = *answer);
        Ok(())
    }

    /// How many of the 96 cells are missing.
    #[must_use]
    pub fn missing(&self) -> usize {
        let cells = Question::ALL.into_iter().flat_map(|question| self.of(question));
        cells.fold(0, |missing: usize, cell| missing.saturating_add(usize::from(cell.is_none())))
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Row<'a>(&'a Answers, Question);

        impl fmt::Debug for Row<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_list().entries(self.0.of(self.1)).finish()
            }
        }

        f.debug_map().entries(Question::ALL.iter().map(|question| (question, Row(self, *question)))).finish()
    }
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::NoSuchItem { question, item } => {
                let (code, items) = (question.code(), question.items());
                write!(f, "{code} has no item {}; it has {items}", item.saturating_add(1))
            }
            Self::ItemCount { question, given } => {
                write!(f, "{} has {} items, not {given}", question.code(), question.items())
            }
            Self::AboveScale { question, item, given } => {
                let (code, highest) = (question.code(), question.kind().highest());
                write!(f, "{code}, item {}: {given} is above {highest}", item.saturating_add(1))
            }
        }
    }
}

impl core::error::Error for AnswerError {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::format;

    #[test]
    fn every_cell_holds_its_own_answer() {
        for question in Question::ALL {
            for item in 0..question.items() {
                let mut answers = Answers::unanswered();
                let highest = question.kind().highest();
                answers.set(question, item, Some(highest)).unwrap();
                assert_eq!(answers.missing(), CELLS - 1);
                assert_eq!(answers.get(question, item), Some(highest));
                answers.set(question, item, None).unwrap();
                assert_eq!(answers, Answers::default());
                let given = highest + 1;
                let refused = answers.set(question, item, Some(given));
                assert_eq!(refused, Err(AnswerError::AboveScale { question, item, given }));
            }
            let item = question.items();
            let mut answers = Answers::zero();
            assert_eq!(answers.set(question, item, Some(0)), Err(AnswerError::NoSuchItem { question, item }));
            assert_eq!(answers.get(question, item), None);
            assert_eq!(answers.missing(), 0);
        }
    }

    #[test]
    fn whole_questions_are_set_or_refused() {
        let mut answers = Answers::unanswered();
        answers.set_all(Question::Q11, &[0, 1, 2, 1, 0]).unwrap();
        let question = Question::Q11;
        assert_eq!(answers.set_all(question, &[0; 4]), Err(AnswerError::ItemCount { question, given: 4 }));
        let above = AnswerError::AboveScale { question, item: 4, given: 3 };
        assert_eq!(answers.set_all(question, &[2, 2, 2, 2, 3]), Err(above));
        assert_eq!(format!("{above}"), "q11, item 5: 3 is above 2");
        assert_eq!(answers.get(question, 2), Some(2));
        assert_eq!(answers.missing(), 91);
        assert!(format!("{answers:?}").contains("Q11: [Some(0), Some(1), Some(2)"));
    }
}

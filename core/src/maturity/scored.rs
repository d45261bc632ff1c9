//! From answers to scores.

use super::{Answers, Band, Dimension, Missing, Points, Question, Rules};
use core::fmt;

/// A scored assessment: every question, every dimension, the whole, and what each item is worth.
///
/// Whatever the rules, the parts add up exactly: the items of a question to its points, the questions of a dimension to
/// its score, the dimensions to the overall score.
///
/// # Example
/// The worked example of the notes (question 7 by its seven positive items):
/// ```
/// use peil_core::maturity::{Answers, Band, Dimension, Question, Rules};
///
/// let ticks = |count: usize, of: usize| (0..of).map(|item| u8::from(item < count)).collect::<Vec<_>>();
/// let mut answers = Answers::zero();
/// answers.set_all(Question::Q1a, &ticks(4, 10))?;
/// answers.set_all(Question::Q1b, &ticks(3, 10))?;
/// answers.set_all(Question::Q2, &ticks(5, 10))?;
/// answers.set_all(Question::Q3, &ticks(7, 10))?;
/// answers.set_all(Question::Q4, &[0, 0, 5, 2, 1, 0, 3])?;
/// answers.set_all(Question::Q5, &ticks(3, 7))?;
/// answers.set_all(Question::Q6, &ticks(5, 8))?;
/// answers.set_all(Question::Q7, &[1, 0, 1, 1, 1, 0, 0, 0])?;
/// answers.set_all(Question::Q8, &ticks(4, 6))?;
/// answers.set_all(Question::Q9, &[3, 0, 0, 0, 5])?;
/// answers.set_all(Question::Q10, &ticks(4, 10))?;
/// answers.set_all(Question::Q11, &[1, 0, 1, 0, 2])?;
///
/// let scored = answers.score(Rules::default())?;
/// let dimensions = Dimension::ALL.map(|dimension| scored.dimension(dimension).unwrap_or_default().to_string());
/// assert_eq!(dimensions, ["40.00", "50.71", "52.68", "61.90", "32.00", "40.00"]);
/// assert_eq!(scored.overall().to_string(), "46.22");
/// assert_eq!(scored.band(), Band::Average);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    answers: Answers,
    rules: Rules,
    questions: [Option<Points>; 12],
    dimensions: [Option<Points>; 6],
    overall: Points,
}

/// What one item is worth, on each of the three scales.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Worth {
    /// Of the ten points of its question.
    pub question: Points,
    /// Of the hundred of its dimension.
    pub dimension: Points,
    /// Of the hundred of the whole.
    pub overall: Points,
}

/// Why an assessment has no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScoreError {
    /// Cells are missing, and the rules refuse that.
    Unanswered {
        /// How many.
        cells: usize,
    },
    /// Nothing is answered, and the rules leave out what is not.
    NothingAnswered,
}

impl Answers {
    /// Scores the answers.
    ///
    /// # Errors
    /// [`ScoreError::Unanswered`] with [`Missing::Refused`], [`ScoreError::NothingAnswered`] with [`Missing::LeftOut`].
    pub fn score(&self, rules: Rules) -> Result<Scored, ScoreError> {
        if rules.missing == Missing::Refused {
            match self.missing() {
                0 => {}
                cells => return Err(ScoreError::Unanswered { cells }),
            }
        }
        let questions = Question::ALL.map(|question| {
            let (sum, full) = self.marks(rules, question);
            Points::TEN.scaled(sum, full)
        });
        let dimensions = Dimension::ALL.map(|dimension| {
            let of = dimension.questions().map(|question| questions.get(question.index()).copied().flatten());
            mean(of, 10)
        });
        let overall = mean(dimensions.into_iter(), 1).ok_or(ScoreError::NothingAnswered)?;
        Ok(Scored { answers: *self, rules, questions, dimensions, overall })
    }

    /// The sum of the answers that carry points, and the sum that gives ten points; 0 where nothing is counted.
    fn marks(&self, rules: Rules, question: Question) -> (i32, i32) {
        let cells =
            (0..question.items()).zip(self.of(question)).filter(|&(item, _)| counts(rules, question, item));
        let (sum, counted) = cells.fold((0_i32, 0_i32), |(sum, counted), (_, cell)| match cell {
            Some(answer) => (sum.saturating_add(answer.into()), counted.saturating_add(1)),
            None if rules.missing == Missing::LeftOut => (sum, counted),
            None => (sum, counted.saturating_add(1)),
        });
        (sum, counted.saturating_mul(question.kind().highest().into()))
    }
}

/// Whether an item carries points.
const fn counts(rules: Rules, question: Question, item: usize) -> bool {
    !matches!(question, Question::Q7) || rules.question_seven.counts(item)
}

/// The mean of what there is, times a factor; `None` of nothing.
fn mean(of: impl Iterator<Item = Option<Points>>, factor: i32) -> Option<Points> {
    let (sum, count) = of.flatten().fold((Points::ZERO, 0_i32), |(sum, count), points| {
        (sum.checked_add(points).unwrap_or(sum), count.saturating_add(1))
    });
    sum.scaled(factor, count)
}

impl Scored {
    /// The answers it was scored from.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The rules it was scored by.
    #[must_use]
    pub const fn rules(&self) -> Rules {
        self.rules
    }

    /// The points of a question, 0 to 10; `None` where it was left out.
    #[must_use]
    pub fn question(&self, question: Question) -> Option<Points> {
        self.questions.get(question.index()).copied().flatten()
    }

    /// The score of a dimension, 0 to 100; `None` where all its questions were left out.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> Option<Points> {
        self.dimensions.get(dimension.index()).copied().flatten()
    }

    /// The overall score, 0 to 100.
    #[must_use]
    pub const fn overall(&self) -> Points {
        self.overall
    }

    /// The band of the overall score.
    #[must_use]
    pub fn band(&self) -> Band {
        self.rules.band(self.overall)
    }

    /// What an answer of an item from 0 has brought; `None` where there is no such item or it was left out.
    ///
    /// The negative item of question 7 brings nothing under the chosen rule.
    #[must_use]
    pub fn gained(&self, question: Question, item: usize) -> Option<Worth> {
        self.worth(question, item, |_, answer| answer)
    }

    /// What an item from 0 could still bring; `None` where there is no such item or it was left out.
    ///
    /// ```
    /// use peil_core::maturity::{Answers, Question, Rules};
    /// let scored = Answers::zero().score(Rules::default())?;
    /// let worth = scored.open(Question::Q9, 0).ok_or("left out")?;
    /// assert_eq!((worth.question.to_string(), worth.dimension.to_string()), ("2.00".into(), "20.00".into()));
    /// assert_eq!(worth.overall.to_string(), "3.33");
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn open(&self, question: Question, item: usize) -> Option<Worth> {
        self.worth(question, item, u8::saturating_sub)
    }

    /// The worth of the part of an item that `part` takes from the highest answer and the answer given.
    fn worth(&self, question: Question, item: usize, part: impl Fn(u8, u8) -> u8) -> Option<Worth> {
        let cell = self.answers.of(question).nth(item)?;
        let answer = cell.or((self.rules.missing != Missing::LeftOut).then_some(0))?;
        if !counts(self.rules, question, item) {
            return Some(Worth::default());
        }
        let steps = part(question.kind().highest(), answer).into();
        let (_, full) = self.answers.marks(self.rules, question);
        let in_question = Points::TEN.scaled(steps, full)?;
        let one_more = |count: i32, present| count.saturating_add(i32::from(present));
        let siblings = question.dimension().questions().map(|sibling| self.question(sibling).is_some());
        let in_dimension = in_question.scaled(10, siblings.fold(0, one_more))?;
        let dimensions = self.dimensions.iter().map(Option::is_some);
        let overall = in_dimension.scaled(1, dimensions.fold(0, one_more))?;
        Some(Worth { question: in_question, dimension: in_dimension, overall })
    }
}

impl fmt::Display for ScoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unanswered { cells } => write!(f, "{cells} of 96 cells are not answered"),
            Self::NothingAnswered => f.write_str("nothing is answered"),
        }
    }
}

impl core::error::Error for ScoreError {}

#[cfg(test)]
mod tests;

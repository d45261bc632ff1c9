//! What can be wrong with an assessment.

use crate::{Key, Words};
use peil_core::maturity::{AnswerError, ChangeError, Question, ScoreError};

impl Words {
    /// Why something is no answer.
    #[must_use]
    pub fn answers_fault(&self, error: AnswerError) -> String {
        match error {
            AnswerError::NoSuchItem { question, item } => {
                let arguments = [
                    ("question", Self::question_number(question).into()),
                    ("item", (item + 1).to_string().into()),
                    ("items", question.items().to_string().into()),
                ];
                self.say_with(Key::AnswersErrorNoSuchItem, &arguments)
            }
            AnswerError::ItemCount { question, given } => {
                let arguments = [
                    ("question", Self::question_number(question).into()),
                    ("given", given.into()),
                    ("items", question.items().to_string().into()),
                ];
                self.say_with(Key::AnswersErrorItemCount, &arguments)
            }
            AnswerError::AboveScale { question, item, given } => {
                self.answer_off_scale(question, item, &given.to_string())
            }
            other => self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        }
    }

    /// That what stands at an item, from 0, is not on the scale of its question.
    pub(crate) fn answer_off_scale(&self, question: Question, item: usize, found: &str) -> String {
        let arguments = [
            ("question", Self::question_number(question).into()),
            ("item", (item + 1).to_string().into()),
            ("found", found.into()),
            ("highest", question.kind().highest().to_string().into()),
        ];
        self.say_with(Key::AnswersErrorAboveScale, &arguments)
    }

    /// Why an assessment has no score.
    #[must_use]
    pub fn score_fault(&self, error: ScoreError) -> String {
        match error {
            ScoreError::Unanswered { cells } => {
                self.say_with(Key::ScoreErrorUnanswered, &[("cells", cells.into())])
            }
            ScoreError::NothingAnswered => self.say(Key::ScoreErrorNothing),
            other => self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        }
    }

    /// Why there is no change between two assessments.
    #[must_use]
    pub fn change_fault(&self, error: ChangeError) -> String {
        match error {
            ChangeError::Missing(stage) => {
                self.say_with(Key::ChangeErrorMissing, &[("stage", stage.code().into())])
            }
            ChangeError::RulesDiffer => self.say(Key::ChangeErrorRules),
            ChangeError::NotLater => self.say(Key::ChangeErrorNotLater),
            other => self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::tests::all_differ;
    use peil_core::maturity::Stage;

    #[test]
    fn every_fault_has_a_sentence_of_its_own() {
        let question = Question::Q4;
        let faults = [
            AnswerError::NoSuchItem { question, item: 7 },
            AnswerError::ItemCount { question, given: 6 },
            AnswerError::AboveScale { question, item: 0, given: 6 },
        ];
        all_differ(|words| faults.map(|fault| words.answers_fault(fault)).into());
        all_differ(|words| {
            let mut said: Vec<String> = [ScoreError::Unanswered { cells: 3 }, ScoreError::NothingAnswered]
                .map(|fault| words.score_fault(fault))
                .into();
            let faults = [ChangeError::Missing(Stage::T1), ChangeError::RulesDiffer, ChangeError::NotLater];
            said.extend(faults.map(|fault| words.change_fault(fault)));
            said
        });
    }
}

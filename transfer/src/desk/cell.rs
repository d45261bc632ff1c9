//! One field of a record, beside the same field of another.

use peil_core::Flags;
use peil_core::maturity::{Answers, Question};
use peil_portfolio::{Consent, fold};

/// A field that can be empty.
pub(super) trait Cell: Clone + PartialEq {
    /// True when it says nothing.
    fn is_empty(&self) -> bool;

    /// True when both say the same, perhaps written in another way.
    fn is_same(&self, other: &Self) -> bool {
        self == other
    }

    /// Both together, where neither contradicts the other.
    fn joined(&self, _other: &Self) -> Option<Self> {
        None
    }

    /// What is left when the other one wins.
    fn beaten_by(&self, other: &Self) -> Self {
        other.clone()
    }

    /// What is left when the other one is what somebody made of it.
    fn edited_to(&self, other: &Self) -> Self {
        other.clone()
    }
}

impl Cell for String {
    fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }

    /// Capitals, marks on letters and white space make no difference.
    fn is_same(&self, other: &Self) -> bool {
        self == other || plain(self) == plain(other)
    }
}

/// A text without capitals, marks on letters and white space.
pub(super) fn plain(text: &str) -> String {
    let mut plain = fold(text);
    plain.retain(|sign| !sign.is_whitespace());
    plain
}

impl<T: Clone + PartialEq> Cell for Option<T> {
    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl Cell for Consent {
    fn is_empty(&self) -> bool {
        *self == Self::NotAsked
    }
}

impl Cell for Flags {
    fn is_empty(&self) -> bool {
        (*self).is_empty()
    }
}

/// Tags, technologies.
impl Cell for Vec<String> {
    fn is_empty(&self) -> bool {
        self.as_slice().is_empty()
    }

    fn is_same(&self, other: &Self) -> bool {
        other.iter().all(|item| self.iter().any(|known| known.is_same(item)))
    }

    /// What is new comes behind what is there.
    fn joined(&self, other: &Self) -> Option<Self> {
        let mut joined = self.clone();
        for item in other {
            if !joined.iter().any(|known| known.is_same(item)) {
                joined.push(item.clone());
            }
        }
        Some(joined)
    }

    /// What is there stays, as the other one writes it.
    fn beaten_by(&self, other: &Self) -> Self {
        let mut beaten: Self = Self::new();
        for item in self {
            let spelled = other.iter().find(|known| *known == item);
            let spelled = spelled.or_else(|| other.iter().find(|known| known.is_same(item))).unwrap_or(item);
            // Two spellings of ours become one.
            if spelled == item || !self.contains(spelled) && !beaten.contains(spelled) {
                beaten.push(spelled.clone());
            }
        }
        beaten.joined(other).unwrap_or(beaten)
    }
}

impl Cell for Answers {
    fn is_empty(&self) -> bool {
        *self == Self::unanswered()
    }

    /// What is said is said here too.
    fn is_same(&self, other: &Self) -> bool {
        cells(self).zip(cells(other)).all(|(ours, theirs)| theirs.is_none() || ours == theirs)
    }

    fn joined(&self, other: &Self) -> Option<Self> {
        let agrees =
            |(ours, theirs)| ours == theirs || Option::<u8>::is_none(&ours) || Option::<u8>::is_none(&theirs);
        cells(self).zip(cells(other)).all(agrees).then(|| self.beaten_by(other))
    }

    /// A cell that the other one leaves open stays.
    fn beaten_by(&self, other: &Self) -> Self {
        let mut beaten = *self;
        for question in Question::ALL {
            for item in 0..question.items() {
                if let Some(answer) = other.get(question, item) {
                    // The question and the answer are those of answers, so neither can be out of range.
                    let _ = beaten.set(question, item, Some(answer));
                }
            }
        }
        beaten
    }

    fn edited_to(&self, other: &Self) -> Self {
        self.beaten_by(other)
    }
}

fn cells(answers: &Answers) -> impl Iterator<Item = Option<u8>> + '_ {
    Question::ALL
        .into_iter()
        .flat_map(move |question| (0..question.items()).map(move |item| answers.get(question, item)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_be_written_in_another_way() {
        let text = str::to_owned;
        assert!(text("1234 AB").is_same(&text("1234ab")));
        assert!(text("Café  Noord").is_same(&text("cafe noord")));
        assert!(!text("Noord").is_same(&text("Noord 2")));
    }

    #[test]
    fn lists_are_put_together() {
        let list = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>();
        let ours = list(&["Zorg", "AI"]);
        assert!(ours.is_same(&list(&["ai"])));
        assert!(!ours.is_same(&list(&["ai", "5G"])));
        assert_eq!(ours.joined(&list(&["ai", "5G"])), Some(list(&["Zorg", "AI", "5G"])));
        assert_eq!(ours.beaten_by(&list(&["ai", "5G"])), list(&["Zorg", "ai", "5G"]));
        let twice = list(&["AI", "ai", "5G", "5G"]);
        assert_eq!(twice.beaten_by(&list(&["ai"])), list(&["ai", "5G", "5G"]));
        assert_eq!(twice.beaten_by(&list(&["Ai"])), list(&["Ai", "5G", "5G"]));
        assert_eq!(twice.edited_to(&list(&["Ai"])), list(&["Ai"]));
    }

    #[test]
    fn answers_are_put_together_unless_they_contradict() {
        let mut first = Answers::unanswered();
        first.set(Question::Q1a, 0, Some(1)).unwrap();
        let mut second = Answers::unanswered();
        second.set(Question::Q1a, 1, Some(0)).unwrap();
        let both = first.joined(&second).unwrap();
        assert!(both.is_same(&first) && both.is_same(&second) && !first.is_same(&both));
        second.set(Question::Q1a, 0, Some(0)).unwrap();
        assert_eq!(first.joined(&second), None);
    }
}

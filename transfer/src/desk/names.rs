//! Names of companies that differ in legal form and punctuation only.

use peil_portfolio::fold;

/// What may stand behind a name without being part of it, as it is compared.
const FORMS: [&str; 10] = ["bv", "nv", "vof", "cv", "ua", "eenmanszaak", "gmbh", "ltd", "bvba", "llc"];

/// A name taken apart, without capitals, marks on letters, white space and punctuation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct NameParts {
    /// The name itself.
    pub(super) stem: String,
    /// The legal form behind it.
    pub(super) form: Option<&'static str>,
}

impl NameParts {
    /// `None` for a name without a letter or a digit.
    pub(super) fn of(name: &str) -> Option<Self> {
        let folded = fold(name);
        // A plus is no punctuation: it makes another name.
        let bare = |word: &str| word.chars().filter(|sign| sign.is_alphanumeric() || *sign == '+').collect();
        let words: Vec<String> =
            folded.split_whitespace().map(bare).filter(|word: &String| !word.is_empty()).collect();
        // `bv`, `b v`, `v o f`: up to three words at the end, and something before them.
        let form = (1..=3).find_map(|count| {
            let (stem, last) = words.split_at_checked(words.len().checked_sub(count)?)?;
            let is_spelled = count == 1 || last.iter().all(|word| word.chars().nth(1).is_none());
            let last = last.concat();
            let form = FORMS.into_iter().find(|form| is_spelled && **form == last)?;
            (!stem.is_empty()).then(|| (stem.concat(), form))
        });
        match form {
            Some((stem, form)) => Some(Self { stem, form: Some(form) }),
            None => {
                Some(words.concat()).filter(|stem| !stem.is_empty()).map(|stem| Self { stem, form: None })
            }
        }
    }

    /// Whether both can be one company: one of two legal forms is two, and one of which none is said can be either.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        self.stem == other.stem && (self.form == other.form || self.form.is_none() || other.form.is_none())
    }
}

/// Whether two names differ in legal form and punctuation at most.
pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    one == other
        || NameParts::of(one).zip(NameParts::of(other)).is_some_and(|(one, other)| one.may_be(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_forms_and_punctuation_make_no_other_name() {
        for same in ["Rho BV", "Rho B.V.", "rho b.v.", "Rho, B. V.", "RHO (bv)", "Rho", "rhó"] {
            assert!(is_same_name("Rho BV", same), "{same}");
        }
        for other in ["Rho VOF", "Rho Holding BV", "Rho 2 BV", "BV", "Rhobv Noord", ""] {
            assert!(!is_same_name("Rho BV", other), "{other}");
        }
        assert!(is_same_name("Jansen & Zn. V.O.F.", "Jansen Zn vof"));
        assert!(!is_same_name("C++ BV", "C BV"));
        assert!(!is_same_name("BV", "NV"), "a form alone is a name");
        assert_eq!(NameParts::of(" .- "), None);
    }
}

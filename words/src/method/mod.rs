//! The published methods: their names, what they do, and what they say.

mod disagreement;
mod quantity;
mod status;
mod threshold;

pub use quantity::deciding_quantity;
pub use status::Tone;

use crate::{Key, Words};
use peil_core::methods::Method;
use peil_core::paths::Curve;

impl Words {
    /// The short name of the body that published a method.
    ///
    /// ```
    /// use peil_core::methods::Method;
    /// use peil_words::{Language, Words};
    /// assert_eq!(Words::new(Language::Dutch).method(Method::Oecd), "OESO");
    /// ```
    #[must_use]
    pub fn method(&self, method: Method) -> String {
        self.say(match method {
            Method::Statcan => Key::MethodStatcan,
            Method::Eurostat => Key::MethodEurostat,
            Method::Unsd2023 => Key::MethodUnsd2023,
            Method::Weather => Key::MethodWeather,
            Method::Istat => Key::MethodIstat,
            Method::Sdsn => Key::MethodSdsn,
            Method::Oecd => Key::MethodOecd,
            Method::Escap => Key::MethodEscap,
            Method::DigitalDecade => Key::MethodDigitalDecade,
        })
    }

    /// What a method looks at, along which curve, and which data it needs, in a sentence or two.
    #[must_use]
    pub fn method_explanation(&self, method: Method) -> String {
        self.say(match method {
            Method::Statcan => Key::MethodStatcanExplained,
            Method::Eurostat => Key::MethodEurostatExplained,
            Method::Unsd2023 => Key::MethodUnsd2023Explained,
            Method::Weather => Key::MethodWeatherExplained,
            Method::Istat => Key::MethodIstatExplained,
            Method::Sdsn => Key::MethodSdsnExplained,
            Method::Oecd => Key::MethodOecdExplained,
            Method::Escap => Key::MethodEscapExplained,
            Method::DigitalDecade => Key::MethodDigitalDecadeExplained,
        })
    }

    /// What of a method could not be confirmed in the text of its source, in one sentence; `None` where all of it was read
    /// there, which [`Method::unconfirmed`] decides.
    #[must_use]
    pub fn unconfirmed(&self, method: Method) -> Option<String> {
        let in_english = method.unconfirmed()?;
        Some(match method {
            Method::Eurostat => self.say(Key::UnconfirmedEurostat),
            Method::Sdsn => self.say(Key::UnconfirmedSdsn),
            Method::Oecd => self.say(Key::UnconfirmedOecd),
            Method::Escap => self.say(Key::UnconfirmedEscap),
            Method::DigitalDecade => self.say(Key::UnconfirmedDigitalDecade),
            // A doubt that came later than these words: the core's own English is better than silence.
            Method::Statcan | Method::Unsd2023 | Method::Weather | Method::Istat => in_english.to_owned(),
        })
    }

    /// The name of a curve.
    #[must_use]
    pub fn curve(&self, curve: Curve) -> String {
        self.say(match curve {
            Curve::Linear => Key::CurveLinear,
            Curve::Growth => Key::CurveGrowth,
            Curve::Logistic => Key::CurveLogistic,
            Curve::LeastSquares => Key::CurveLeastSquares,
            Curve::WeightedLeastSquares => Key::CurveWeightedLeastSquares,
            Curve::GrowthOnLogs => Key::CurveGrowthOnLogs,
            Curve::LogisticOnLogits => Key::CurveLogisticOnLogits,
            Curve::LogisticFit => Key::CurveLogisticFit,
        })
    }

    /// Names one after the other, with "and" before the last.
    #[must_use]
    pub fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [only] => only.clone(),
            [list @ .., last] => self
                .say_with(Key::ListAnd, &[("list", list.join(", ").into()), ("last", last.as_str().into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_method_and_curve_has_words_of_its_own() {
        for language in Language::ALL {
            let words = Words::new(language);
            let names: BTreeSet<_> = Method::ALL.into_iter().map(|method| words.method(method)).collect();
            assert_eq!(names.len(), Method::ALL.len());
            let curves: BTreeSet<_> = Curve::ALL.into_iter().map(|curve| words.curve(curve)).collect();
            assert_eq!(curves.len(), Curve::ALL.len());
            for method in Method::ALL {
                let explained = words.method_explanation(method);
                assert!(explained.ends_with('.') && explained.len() > 80, "{explained}");
            }
        }
    }

    #[test]
    fn what_the_core_calls_unconfirmed_has_a_sentence_in_both_languages_and_nothing_else_has() {
        for method in Method::ALL {
            let [dutch, english] =
                [Language::Dutch, Language::English].map(|language| Words::new(language).unconfirmed(method));
            assert_eq!(dutch.is_some(), method.unconfirmed().is_some(), "{method}");
            assert_eq!(english.is_some(), dutch.is_some(), "{method}");
            assert!(dutch.is_none_or(|dutch| dutch.starts_with("Niet bevestigd")), "{method}");
            assert!(english.is_none_or(|english| english.starts_with("Not confirmed")), "{method}");
        }
    }

    #[test]
    fn a_list_ends_with_and() {
        let words = Words::new(Language::Dutch);
        let names = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(words.list(&names), "a, b en c");
        assert_eq!(words.list(&names[..1]), "a");
        assert_eq!(words.list(&[]), "");
    }
}

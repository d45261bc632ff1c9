//! The settings that are typed.

use crate::state;
use peil_portfolio::Settings;
use peil_words::{Key, Words};
use std::path::PathBuf;

/// The longest interval, in months.
const LONGEST: u16 = 120;

/// A setting that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The name of the coach.
    Coach,
    /// The folder for portfolios.
    Folder,
    /// The name of a hub that is not one of the five.
    Hub,
    /// Months from T0 to T1.
    MonthsToT1,
    /// Months from T1 to T2.
    MonthsToT2,
    /// The name of a step of the funnel.
    StepName(usize),
    /// How many companies should get as far as a step.
    StepTarget(usize),
    /// By when.
    StepDay(usize),
}

/// The settings of the person, and those of the portfolio where one is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Both {
    /// Of the person, kept on this computer.
    pub own: state::Settings,
    /// Of the portfolio, kept in its file.
    pub hub: Option<Settings>,
}

impl Field {
    /// The name of the field.
    #[must_use]
    pub fn name(self, words: &Words) -> String {
        let of_step = |key, step: usize| words.say_with(key, &[("number", (step + 1).into())]);
        match self {
            Self::Coach => words.say(Key::StartCoach),
            Self::Folder => words.say(Key::SettingsFolder),
            Self::Hub => words.say(Key::SettingsHubName),
            Self::MonthsToT1 => words.say(Key::SettingsMonthsToT1),
            Self::MonthsToT2 => words.say(Key::SettingsMonthsToT2),
            Self::StepName(step) => of_step(Key::SettingsStepName, step),
            Self::StepTarget(step) => of_step(Key::SettingsStepTarget, step),
            Self::StepDay(step) => of_step(Key::SettingsStepDay, step),
        }
    }

    /// What is set, as it would be typed.
    #[must_use]
    pub fn text(self, words: &Words, both: &Both) -> String {
        let folder = || both.own.folder.as_ref().map(|folder| folder.display().to_string());
        let text = match self {
            Self::Coach => return both.own.coach.clone(),
            Self::Folder => return folder().unwrap_or_default(),
            _ => both.hub.as_ref().and_then(|hub| match self {
                Self::Hub => Some(hub.hub.clone()),
                Self::MonthsToT1 => Some(hub.months_to_t1.to_string()),
                Self::MonthsToT2 => Some(hub.months_to_t2.to_string()),
                Self::StepName(step) => Some(hub.funnel.get(step)?.name.clone()),
                Self::StepTarget(step) => Some(hub.funnel.get(step)?.target?.to_string()),
                Self::StepDay(step) => Some(words.day(hub.funnel.get(step)?.target_on?.into())),
                Self::Coach | Self::Folder => None,
            }),
        };
        text.unwrap_or_default()
    }

    /// Takes a typed text over.
    ///
    /// # Errors
    /// What is wrong with it, in words; nothing has changed then.
    pub fn take(self, words: &Words, text: &str, both: &mut Both) -> Result<(), String> {
        let typed = text.trim();
        match self {
            Self::Coach if typed.is_empty() => return Err(words.say(Key::StartCoachWrong)),
            Self::Coach => typed.clone_into(&mut both.own.coach),
            Self::Folder if typed.is_empty() => both.own.folder = None,
            Self::Folder => {
                let folder = PathBuf::from(typed);
                if !folder.is_dir() {
                    return Err(words.say(Key::SettingsFolderWrong));
                }
                both.own.folder = Some(folder);
            }
            _ => {
                if let Some(hub) = &mut both.hub {
                    return self.take_of_hub(words, typed, hub);
                }
            }
        }
        Ok(())
    }

    fn take_of_hub(self, words: &Words, typed: &str, hub: &mut Settings) -> Result<(), String> {
        let months = || match typed.parse::<u16>() {
            Ok(months) if (1..=LONGEST).contains(&months) => Ok(months),
            _ => Err(words.say_with(Key::SettingsMonthsWrong, &[("most", LONGEST.into())])),
        };
        match self {
            Self::Hub => typed.clone_into(&mut hub.hub),
            Self::MonthsToT1 => hub.months_to_t1 = months()?,
            Self::MonthsToT2 => hub.months_to_t2 = months()?,
            Self::StepName(step) | Self::StepTarget(step) | Self::StepDay(step) => {
                let Some(step) = hub.funnel.get_mut(step) else { return Ok(()) };
                match self {
                    Self::StepTarget(_) if typed.is_empty() => step.target = None,
                    Self::StepTarget(_) => {
                        let digits = typed.chars().filter(|sign| !matches!(sign, '.' | ' ' | '\u{a0}'));
                        let number = digits.collect::<String>().parse();
                        step.target = Some(number.map_err(|_| words.say(Key::SettingsStepTargetWrong))?);
                    }
                    Self::StepDay(_) if typed.is_empty() => step.target_on = None,
                    Self::StepDay(_) => {
                        step.target_on =
                            Some(words.read_day(typed).map_err(|error| words.date_fault(error))?);
                    }
                    _ => typed.clone_into(&mut step.name),
                }
            }
            Self::Coach | Self::Folder => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_words::Language;

    #[test]
    fn what_is_set_is_read_back_and_what_is_wrong_changes_nothing() {
        let words = Words::new(Language::Dutch);
        let mut both = Both { own: state::Settings::default(), hub: Some(Settings::default()) };
        for (field, typed, kept) in [
            (Field::Coach, " A. Coach ", "A. Coach"),
            (Field::Folder, "/", "/"),
            (Field::Hub, "Hub van de straat", "Hub van de straat"),
            (Field::MonthsToT1, "9", "9"),
            (Field::MonthsToT2, "120", "120"),
            (Field::StepName(1), "aan de slag", "aan de slag"),
            (Field::StepTarget(2), "1.250", "1250"),
            (Field::StepDay(2), "1-7-2027", "01-07-2027"),
        ] {
            assert_eq!(field.take(&words, typed, &mut both), Ok(()), "{field:?}");
            assert_eq!(field.text(&words, &both), kept);
        }
        let before = both.clone();
        for (field, typed) in [
            (Field::Coach, " "),
            (Field::Folder, "/geen/map/van/iemand"),
            (Field::MonthsToT1, "0"),
            (Field::MonthsToT2, "121"),
            (Field::MonthsToT2, "een jaar"),
            (Field::StepTarget(0), "-3"),
            (Field::StepDay(0), "31-06-2027"),
        ] {
            assert!(field.take(&words, typed, &mut both).is_err(), "{field:?} {typed}");
            assert_eq!(both, before);
        }
        for field in [Field::Folder, Field::StepTarget(2), Field::StepDay(2)] {
            assert_eq!(field.take(&words, "", &mut both), Ok(()), "{field:?}");
            assert_eq!(field.text(&words, &both), "");
        }
    }
}

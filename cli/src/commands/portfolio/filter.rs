//! Which companies count, as it was typed.

use super::Portfolio;
use crate::arguments::FilterArguments;
use crate::refusal::Refusal;
use crate::typed::{excerpt, refuse};
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{DmaSector, Filter, Register};
use peil_words::{Key, Words};

impl Portfolio<'_> {
    pub(crate) fn filter(&self, asked: &FilterArguments, register: &Register) -> Result<Filter, Refusal> {
        let words = self.words;
        let provinces =
            Province::ALL.map(|known| (known, [known.code().to_owned(), words.province(known)].to_vec()));
        let sizes = SizeClass::ALL.map(|known| (known, vec![known.code().to_owned()]));
        let sectors = DmaSector::ALL.map(|known| (known, vec![known.code().to_owned()]));
        let sections =
            ('A'..='U').filter_map(|letter| Some((Sector::from_letter(letter)?, vec![letter.to_string()])));
        let mut stages: Vec<_> = register.settings().funnel.iter().map(|step| step.key.clone()).collect();
        // What was in the funnel once may still be asked for.
        stages.extend(register.rows().iter().filter_map(|row| register.stage_of(row)).map(str::to_owned));
        stages.sort_unstable();
        stages.dedup();
        let stages: Vec<_> = stages.into_iter().map(|key| (key.clone(), vec![key])).collect();
        Ok(Filter {
            provinces: read("--province", &asked.province, &provinces, words)?,
            sectors: read("--sector", &asked.sector, &sectors, words)?,
            sections: read("--section", &asked.section, &sections.collect::<Vec<_>>(), words)?,
            sizes: read("--size", &asked.size, &sizes, words)?,
            stages: read("--stage", &asked.stage, &stages, words)?,
            tags: asked.tag.clone(),
        })
    }
}

/// Each text as the value that goes by one of its names; capitals do not matter. The last name is the one that is told.
fn read<T: Clone>(
    option: &str,
    typed: &[String],
    known: &[(T, Vec<String>)],
    words: &Words,
) -> Result<Vec<T>, Refusal> {
    let value = |text: &String| {
        let wanted = text.trim().to_lowercase();
        let found = known.iter().find(|(_, names)| names.iter().any(|name| name.to_lowercase() == wanted));
        found.map(|(value, _)| value.clone()).ok_or_else(|| {
            let names: Vec<&str> =
                known.iter().filter_map(|(_, names)| names.last().map(String::as_str)).collect();
            let arguments = [("found", excerpt(text).into()), ("expected", names.join(", ").into())];
            refuse(option, words.say_with(Key::PortfolioUnknownChoice, &arguments), words)
        })
    };
    typed.iter().map(value).collect()
}

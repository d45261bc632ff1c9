//! Any sequence of what can be done to a log, beside a list in memory.

use crate::model::Flash;
use crate::support::{Reader, new, restart, visit};
use peil_kiosk_store::{Digest, Slot, Store, StoreError};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Deed {
    Keep,
    ReadAndAcknowledge(u32),
    Erase,
    Restart,
    CutAfter(usize, u64),
    Prefer(u8),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        20 => Just(Deed::Keep),
        3 => (0_u32..100).prop_map(Deed::ReadAndAcknowledge),
        1 => Just(Deed::Erase),
        2 => Just(Deed::Restart),
        4 => (0_usize..60, any::<u64>()).prop_map(|(after, chance)| Deed::CutAfter(after, chance)),
        1 => any::<u8>().prop_map(Deed::Prefer),
    ]
}

/// Reads from the first to a share of all, in percent, and acknowledges as much.
fn read(
    store: &mut Store<Flash<4>>,
    share: u32,
    reader: &mut Reader,
) -> Result<(), StoreError<crate::model::Fault>> {
    let contents = store.contents()?;
    let before = contents.first + (contents.next - contents.first) * share / 99;
    let mut digest = Digest::default();
    for sequence in contents.first..before.min(contents.next) {
        if let Slot::Kept(record) = store.read(sequence)? {
            digest = digest.with(&record);
        }
    }
    reader.read(store, false)?;
    store.acknowledge(before.min(contents.next), digest)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_every_promise_is_kept(deeds in prop::collection::vec(deed(), 1..400)) {
        let mut store = new::<4>(4);
        let (mut reader, mut promised, mut visitors) = (Reader::default(), Vec::new(), 0_u32);
        for deed in deeds {
            let off = match deed {
                Deed::Keep => {
                    visitors += 1;
                    match store.keep(visit(visitors)) {
                        Ok(record) => promised.push((record.sequence.number(), visitors)),
                        Err(StoreError::Full | StoreError::Flash(_)) => {}
                        Err(other) => prop_assert!(false, "{}", other),
                    }
                    false
                }
                Deed::ReadAndAcknowledge(share) => {
                    let outcome = read(&mut store, share, &mut reader);
                    prop_assert!(matches!(outcome, Ok(()) | Err(StoreError::Flash(_))), "{:?}", outcome);
                    false
                }
                Deed::Erase => {
                    let outcome = store.erase();
                    let refused = matches!(outcome, Ok(()) | Err(StoreError::Flash(_)));
                    prop_assert!(refused, "{:?}", outcome);
                    false
                }
                Deed::Prefer(value) => {
                    let _ = store.set_preferences([value; 8]);
                    false
                }
                Deed::Restart => true,
                Deed::CutAfter(after, chance) => {
                    let mut flash = store.into_flash();
                    flash.on();
                    flash.cut_after(after, chance);
                    store = Store::open(flash).expect("readable");
                    false
                }
            };
            if off {
                store = restart(store);
            }
        }
        let mut store = restart(store);
        prop_assert_eq!(store.contents().expect("readable").lost, 0);
        reader.read(&mut store, true).expect("power is on");
        for (session, visitor) in &promised {
            prop_assert_eq!(reader.read.get(session), Some(visitor));
        }
        let mut seen: Vec<_> = reader.read.values().collect();
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen.len(), reader.read.len());
    }
}

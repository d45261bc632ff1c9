//! Two instances, and places where nothing may be written.

use crate::common::{Place, SetClock, add_company, names, options};
use peil_portfolio::{Access, Company, Deed, EditError, OpenError, OpenOptions, WhyReadOnly};
use std::fs::{self, File, TryLockError};
use std::io;

#[test]
fn the_second_instance_reads_only_and_says_so() {
    let place = Place::new();
    let mut first = place.create();
    add_company(&mut first, "Een");
    let mut second = place.open();
    assert_eq!(second.access, Access::ReadOnly(WhyReadOnly::InUse));
    assert!(!second.store.is_writable());
    let refused = second.store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Twee")));
    assert!(matches!(refused, Err(EditError::ReadOnly)));
    assert!(matches!(second.store.undo(), Err(EditError::ReadOnly)));
    assert_eq!(names(&second.store), ["Een"]);
    add_company(&mut first, "Twee");
    assert_eq!(names(&second.store), ["Een", "Twee"], "it sees what the first saves");
    first.close().unwrap();
    second.store.close().unwrap();
    assert_eq!(place.open().access, Access::Write, "and the right to write is free again");
}

#[test]
fn a_reader_leaves_the_right_to_write_to_others() {
    let place = Place::new();
    place.create().close().unwrap();
    let reader = options().read_only().open(&place.path).unwrap();
    assert_eq!(reader.access, Access::ReadOnly(WhyReadOnly::AskedFor));
    let mut writer = place.open().store;
    add_company(&mut writer, "Een");
    assert_eq!(names(&reader.store), ["Een"]);
}

#[test]
fn a_file_in_use_is_not_replaced() {
    let place = Place::new();
    let store = place.create();
    let backup = store.backups().take().unwrap();
    let refused = peil_portfolio::recover(&place.path, &backup, &options());
    assert!(matches!(refused, Err(OpenError::InUse)));
}

#[test]
fn a_place_that_refuses_locks_is_refused() {
    fn refuses(_: &File) -> Result<(), TryLockError> {
        Err(TryLockError::Error(io::Error::from(io::ErrorKind::Unsupported)))
    }
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, "Een");
    store.close().unwrap();
    let before = fs::read(&place.path).unwrap();
    let refusing = options().try_lock(refuses);
    assert!(matches!(refusing.open(&place.path), Err(OpenError::LocksRefused(_))));
    assert!(matches!(
        refusing.create(&place.folder.path().join("other.peil")),
        Err(OpenError::LocksRefused(_))
    ));
    assert_eq!(fs::read(&place.path).unwrap(), before);
    assert!(!place.folder.path().join("other.peil").exists());
}

#[test]
fn an_existing_file_is_never_overwritten() {
    let place = Place::new();
    place.create().close().unwrap();
    assert!(matches!(options().create(&place.path), Err(OpenError::Exists)));
    let text = place.folder.path().join("brief.peil");
    fs::write(&text, "Geachte heer").unwrap();
    assert!(matches!(options().create(&text), Err(OpenError::Exists)));
    let store = place.open().store;
    assert!(matches!(store.save_copy(&text), Err(OpenError::Exists)));
    assert_eq!(fs::read(&text).unwrap(), b"Geachte heer");
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    let place = Place::new();
    let lost = place.folder.path().join("weg").join("test.peil");
    assert!(matches!(options().open(&lost), Err(OpenError::Folder(_))));
    assert!(matches!(options().create(&lost), Err(OpenError::Folder(_))));
    assert!(matches!(options().open(&place.path), Err(OpenError::NotFound)));
}

/// Runs itself again as a user who may write nothing there, when it is run by one who may write everywhere.
#[cfg(unix)]
#[test]
fn a_protected_folder_can_be_read() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const ASKED: &str = "PEIL_TEST_PROTECTED";
    if let Some(path) = std::env::var_os(ASKED) {
        let mut opened = OpenOptions::new().open(path.as_ref()).unwrap();
        assert_eq!(opened.access, Access::ReadOnly(WhyReadOnly::Protected));
        assert_eq!(names(&opened.store), ["Een"]);
        let refused = opened.store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Twee")));
        assert!(matches!(refused, Err(EditError::ReadOnly)));
        let beside = std::path::Path::new(&path).with_file_name("other.peil");
        assert!(matches!(OpenOptions::new().create(&beside), Err(OpenError::Folder(_))));
        return;
    }
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, "Een");
    store.close().unwrap();
    let program = place.folder.path().join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let permit =
        |path: &std::path::Path, mode| fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    permit(&place.path, 0o644);
    permit(&program, 0o755);
    permit(place.folder.path(), 0o555);
    let mut child = Command::new(&program);
    child.args(["--exact", "instances::a_protected_folder_can_be_read"]).env(ASKED, &place.path);
    // Root is let in everywhere, so the child is somebody else.
    let as_root = File::create(place.folder.path().join("probe")).is_ok();
    if as_root {
        child.uid(65_534).gid(65_534);
    }
    let output = child.current_dir("/").output().unwrap();
    permit(place.folder.path(), 0o755);
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && told.contains("1 passed"),
        "{told}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_protected_file_can_be_read() {
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, "Een");
    store.close().unwrap();
    let mut permissions = fs::metadata(&place.path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&place.path, permissions).unwrap();
    let opened = place.open();
    assert_eq!(opened.access, Access::ReadOnly(WhyReadOnly::Protected));
    assert_eq!(names(&opened.store), ["Een"]);
}

#[test]
fn a_removed_folder_is_noticed_before_anything_is_lost() {
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, "Een");
    let folder = place.path.with_file_name("moved");
    fs::create_dir(&folder).unwrap();
    // Moved away as a whole, as a synchronising program or a person does it.
    fs::rename(&place.path, folder.join("test.peil")).unwrap();
    let refused = store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Twee")));
    assert!(matches!(refused, Err(EditError::FileGone)));
    assert!(matches!(store.undo(), Err(EditError::FileGone)));
    let rescued = place.folder.path().join("rescued.peil");
    store.save_copy(&rescued).unwrap();
    drop(store);
    let rescued = options().open(&rescued).unwrap();
    assert_eq!(names(&rescued.store), ["Een"]);
}

#[test]
fn a_clock_that_is_set_back_disturbs_nothing() {
    let place = Place::new();
    let clock = SetClock::at("2026-05-01T09:00:00Z");
    let options = options().clock(clock.clone());
    let mut store = options.create(&place.path).unwrap().store;
    for (moment, name) in
        [("2026-05-01T09:00:00Z", "Een"), ("1980-01-01T00:00:00Z", "Twee"), ("2190-01-01T00:00:00Z", "Drie")]
    {
        clock.set(moment);
        add_company(&mut store, name);
        assert!(store.backups().is_due(), "{moment}");
        store.backups().take().unwrap();
        assert!(!store.backups().is_due(), "{moment}");
    }
    store.undo().unwrap();
    store.undo().unwrap();
    assert_eq!(names(&store), ["Een"]);
    let numbers: Vec<_> = store.backups().list().iter().map(|backup| backup.number).collect();
    assert_eq!(numbers, [3, 2, 1]);
    clock.set("2190-01-01T23:59:59Z");
    assert!(!store.backups().is_due());
    clock.set("2190-01-02T00:00:00Z");
    assert!(store.backups().is_due());
}

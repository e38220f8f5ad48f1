package backprop.lesson;

import backprop.lesson.ZipMembers.Member;
import java.util.List;

/** A ZIP of {@code .npy}, as {@code numpy.savez} makes it, or a person who packs a folder. */
final class Npz {
  private static final String SUFFIX = ".npy";
  private static final String PICKLE = ".pkl";

  private Npz() {}

  /**
   * Reads all arrays.
   *
   * @throws BadLesson naming the member that is at fault
   */
  static NamedArrays read(byte[] bytes) throws BadLesson {
    ZipMembers zip = ZipMembers.of(bytes);
    // What else lies in a packed folder, a text or a thumbnail, is nobody's array
    List<Member> members =
        zip.members().stream()
            .filter(member -> member.name().endsWith(SUFFIX))
            .filter(member -> !member.name().startsWith("__MACOSX/"))
            .toList();
    if (members.isEmpty()) {
      throw new BadLesson(Problem.of("zip-no-arrays"));
    }
    String folder = folder(members);
    NamedArrays.Collector arrays = new NamedArrays.Collector(NamedArrays.Source.NPZ);
    for (Member member : members) {
      String name = member.name().substring(folder.length());
      try {
        add(arrays, name.substring(0, name.length() - SUFFIX.length()), zip.unpack(member));
      } catch (BadLesson bad) {
        throw bad.in(member.name());
      }
    }
    return arrays.arrays();
  }

  /** Whether a ZIP is what PyTorch saves: a pickle, and beside it the numbers that it needs. */
  static boolean hasPickle(byte[] bytes) {
    // The first member is looked at by itself: of a large file only the beginning is here
    String first = ZipMembers.firstName(bytes);
    if (first.endsWith(PICKLE)) {
      return true;
    }
    try {
      return ZipMembers.of(bytes).members().stream().anyMatch(m -> m.name().endsWith(PICKLE));
    } catch (BadLesson _) {
      // Said when it is read
      return false;
    }
  }

  /** Adds one array that was saved as {@code .npy}. */
  static void add(NamedArrays.Collector arrays, String name, byte[] npy) throws BadLesson {
    Npy array = Npy.of(npy);
    if (NamedArrays.TEXTS.contains(name)) {
      arrays.add(name, array.texts());
    } else {
      arrays.add(name, array.numbers());
    }
  }

  /** The folder that all of them lie in, with its slash; a name such as dE/dW1 has none. */
  private static String folder(List<Member> members) {
    String first = members.getFirst().name();
    String folder = first.substring(0, first.lastIndexOf('/') + 1);
    while (!folder.isEmpty()) {
      String common = folder;
      if (members.stream().allMatch(member -> member.name().startsWith(common))) {
        // One array alone, or gradients alone, show no folder but part of their names
        return members.size() > 1 && !common.matches("d[A-Z]\\d*/") ? common : "";
      }
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
    return "";
  }
}

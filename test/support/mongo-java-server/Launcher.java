import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** Serves an empty MongoDB on a free port, prints its address, and ends when its input ends. */
public class Launcher {
  public static void main(String[] arguments) throws Exception {
    MongoServer server = new MongoServer(new MemoryBackend());
    System.out.println(server.bindAndGetConnectionString());
    while (System.in.read() != -1) {}
    server.shutdownNow();
  }
}

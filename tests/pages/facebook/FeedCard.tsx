import { useState } from 'react';
import { CommentBox } from './CommentBox';
import { PostDialog } from './PostDialog';
import { Dialog, Press } from './Press';
import { actor, addComment, type Comment, changePost, type FeedPost } from './state';
import { words } from './words';

interface Props {
  post: FeedPost;
  /** Set in the dialog view, to tell its editors from those of the feed. */
  inDialog?: boolean;
}

/** One post of the feed with comments; its time link opens it in a dialog. */
export function FeedCard({ post, inDialog = false }: Props) {
  const [menu, setMenu] = useState(false);
  const [editing, setEditing] = useState(false);
  const [opened, setOpened] = useState(false);
  const prefix = inDialog ? 'dialog-' : '';
  return (
    <div role="article" data-post={post.id} className="card">
      <strong>{post.author}</strong>
      <div data-ad-preview="message" dir="auto">
        {post.text}
      </div>
      {post.images?.map((image) => (
        <img key={image.url} src={image.url} alt={image.name} width={80} height={60} />
      ))}
      <div className="actions">
        <Press
          label={words.like}
          testId="like"
          onPress={() => changePost(post.id, (old) => ({ liked: !old.liked }))}
        >
          {post.liked ? '♥' : '♡'}
        </Press>
        {!inDialog && (
          <Press label="Open" testId="open" onPress={() => setOpened(true)}>
            1 h
          </Press>
        )}
        {post.author === actor.get().name && (
          <Press label={words.actions} testId="menu" onPress={() => setMenu(!menu)}>
            …
          </Press>
        )}
      </div>
      {menu && (
        <div role="menu">
          <div
            role="menuitem"
            tabIndex={0}
            onClick={() => {
              setMenu(false);
              setEditing(true);
            }}
          >
            {words.edit}
          </div>
        </div>
      )}
      {post.comments.map((comment) => (
        <CommentRow key={comment.id} post={post} comment={comment} prefix={prefix} />
      ))}
      <CommentBox
        name={`${prefix}comment:${post.id}`}
        surface="comment"
        onSent={(text) => addComment(post.id, text)}
      />
      {editing && <PostDialog surface="edit" editing={post} onClose={() => setEditing(false)} />}
      {opened && (
        <Dialog label={post.author} onClose={() => setOpened(false)}>
          <FeedCard post={post} inDialog />
        </Dialog>
      )}
    </div>
  );
}

interface RowProps {
  post: FeedPost;
  comment: Comment;
  prefix: string;
}

function CommentRow({ post, comment, prefix }: RowProps) {
  const [mode, setMode] = useState<'read' | 'reply' | 'edit'>('read');
  return (
    <div className="comment" data-comment={comment.id}>
      <b>{comment.author}</b>{' '}
      {mode === 'edit' ? (
        <CommentBox
          name={`${prefix}edit-comment:${comment.id}`}
          surface="edit"
          initial={comment.text}
          autoFocus
          onSent={(text) => {
            setMode('read');
            changePost(post.id, (old) => ({
              comments: old.comments.map((one) => (one.id === comment.id ? { ...one, text } : one)),
            }));
          }}
        />
      ) : (
        <span>{comment.text}</span>
      )}
      <Press label={words.reply} testId="reply" onPress={() => setMode('reply')} />
      {comment.author === actor.get().name && (
        <Press label={words.editComment} testId="edit-comment" onPress={() => setMode('edit')} />
      )}
      {mode === 'reply' && (
        <CommentBox
          name={`${prefix}reply:${comment.id}`}
          surface="comment"
          autoFocus
          onSent={(text) => {
            setMode('read');
            addComment(post.id, text);
          }}
        />
      )}
    </div>
  );
}
